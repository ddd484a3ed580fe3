/** A content of every permitted form, as small as it can be and still be one. */
export const sampleFiles = {
  'application/pdf': () => pdfOf(600),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': () => zipOf('[Content_Types].xml', 'word/document.xml'),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': () => zipOf('[Content_Types].xml', 'xl/workbook.xml'),
  'application/msword': () => oleOf('WordDocument'),
  'application/vnd.ms-excel': () => oleOf('Workbook'),
  'application/ofd': () => zipOf('OFD.xml', 'Doc_0/Document.xml'),
  'text/plain': () => Buffer.from('申请人来电说明，补正材料已于三月九日寄出。\r\n'),
  'image/png': () =>
    Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(40, 7), Buffer.from('IEND'), Buffer.from('ae426082', 'hex')]),
  'image/jpeg': () => Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(40, 7), Buffer.from('ffd9', 'hex')]),
  'image/tiff': () => Buffer.concat([Buffer.from('49492a0008000000', 'hex'), Buffer.alloc(40, 1)]),
  'application/zip': () => zipOf('照片/现场一.jpg')
}

/** A PDF of so many bytes, each position with a byte of its own so that no two slices are alike. */
export function pdfOf(bytes: number): Buffer {
  const pdf = Buffer.alloc(bytes)
  for (let i = 0; i + 4 <= bytes; i += 4) pdf.writeUInt32LE(Math.imul(i + 1, 2_654_435_761) >>> 0, i)
  pdf.write('%PDF-1.7\n')
  pdf.write('%%EOF\n', bytes - 6)
  return pdf
}

/** An archive of these names, each with a short content, nothing made smaller. */
export function zipOf(...names: string[]): Buffer {
  const [files, list] = [[] as Buffer[], [] as Buffer[]]
  let at = 0
  for (const name of names) {
    const [called, content] = [Buffer.from(name), Buffer.from(`<${name}/>`)]
    const sizes = Buffer.alloc(16)
    sizes.writeUInt32LE(content.length, 4)
    sizes.writeUInt32LE(content.length, 8)
    sizes.writeUInt16LE(called.length, 12)
    const file = Buffer.concat([Buffer.from('504b03041400000000000000', 'hex'), Buffer.alloc(2), sizes, called, content])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    list.push(Buffer.concat([Buffer.from('504b0102140014000000000000', 'hex'), Buffer.alloc(3), sizes, place, called]))
    files.push(file)
    at += file.length
  }
  const entries = Buffer.concat(list)
  const end = Buffer.alloc(22)
  Buffer.from('504b0506', 'hex').copy(end)
  end.writeUInt16LE(names.length, 8)
  end.writeUInt16LE(names.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, entries, end])
}

/** The container of the older office programs, with one stream of this name. */
function oleOf(stream: string): Buffer {
  const file = Buffer.alloc(2048)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file)
  Buffer.from(`Root Entry`, 'utf16le').copy(file, 1024)
  Buffer.from(`${stream}\0`, 'utf16le').copy(file, 1152)
  return file
}
