declare module 'virtual:words/zh' {
  const words: import('./speak.ts').Dictionary
  export default words
}
declare module 'virtual:words/en' {
  const words: import('./speak.ts').Dictionary
  export default words
}
