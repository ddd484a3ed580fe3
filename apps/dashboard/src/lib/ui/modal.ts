/**
 * Opens the browser's own dialog, which keeps the focus inside and hands it back. It is gone as soon as it is
 * closed: the browser tells of that only later, and what is pressed in between would find it still there.
 */
export const modal =
  (onclose: () => void) =>
  (dialog: HTMLDialogElement): void => {
    let gone = false
    const close = () => {
      if (gone) return
      gone = true
      dialog.close()
      onclose()
    }
    dialog.addEventListener('close', close)
    dialog.addEventListener('cancel', (event) => {
      // A file control inside tells in the same way that none was chosen.
      if (event.target !== dialog) return
      event.preventDefault()
      close()
    })
    dialog.showModal()
  }
