/** Status, title and sentence of what can be wrong with a file of a case. */
export const fileProblems = {
  fileEmpty: {
    status: 422,
    title: { zh: '文件是空的', en: 'The file is empty' },
    detail: {
      zh: '这份文件没有内容，没有收下。请检查后重新选择。',
      en: 'The file holds nothing and was not taken. Please look at it and choose again.'
    }
  },
  fileTooLarge: {
    status: 413,
    title: { zh: '文件太大', en: 'The file is too large' },
    detail: {
      zh: '这份文件超过了每份文件的上限，没有收下。请压缩或者分成几份。',
      en: 'The file is larger than one file may be and was not taken. Please make it smaller or split it.'
    }
  },
  fileOfOtherForm: {
    status: 415,
    title: { zh: '不收这种格式', en: 'Not a form that is taken' },
    detail: {
      zh: '按内容识别，这不是可以入卷的格式，没有收下。可以入卷的有：PDF、DOCX、XLSX、DOC、XLS、OFD、TXT、PNG、JPEG、TIFF、ZIP。',
      en: 'By its content this is none of the forms that are taken: PDF, DOCX, XLSX, DOC, XLS, OFD, TXT, PNG, JPEG, TIFF, ZIP.'
    }
  },
  fileIncomplete: {
    status: 422,
    title: { zh: '文件不完整', en: 'The file is not whole' },
    detail: {
      zh: '这份文件缺了结尾或者已经损坏，没有收下。请打开原文件看一看，重新保存或扫描后再添加。',
      en: 'The file lacks its end or is damaged, and was not taken. Please open it, save or scan it again, and add it anew.'
    }
  },
  fileDamaged: {
    status: 500,
    title: { zh: '文件与记录不符', en: 'The file is not what was recorded' },
    detail: {
      zh: '这份文件的封存内容与入卷时的记录不符，不能打开。请告知管理员运行 audit verify 核对。',
      en: 'The sealed content is not what was recorded, so it is not opened. Please tell the administrator to run audit verify.'
    }
  }
} as const
