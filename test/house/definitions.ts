/** Finds what a definition file declares and what an index lists, so that no definition is forgotten or misnamed. */
import { basename, dirname } from 'node:path/posix'
import { importsOf, targetOf } from './imports.ts'
import { type CodeFile, fieldNode, fieldNodes, type SyntaxNode, wordOf } from './sources.ts'

/** The object behind `as`, `satisfies` and brackets. */
function bare(node: SyntaxNode): SyntaxNode {
  const inner = ['TSAsExpression', 'TSSatisfiesExpression', 'ParenthesizedExpression'].includes(node.type)
    ? fieldNode(node, 'expression')
    : undefined
  return inner ? bare(inner) : node
}

function idInObject(node: SyntaxNode): string[] {
  return fieldNodes(node, 'properties').flatMap((property) => {
    if (property.type !== 'Property' || wordOf(fieldNode(property, 'key')) !== 'id') return []
    const value = fieldNode(property, 'value')
    const id = value ? wordOf(bare(value)) : undefined
    return id === undefined ? [] : [id]
  })
}

function idsInValue(node: SyntaxNode): string[] {
  const value = bare(node)
  if (value.type === 'ObjectExpression') return idInObject(value)
  if (value.type !== 'CallExpression') return []
  // A definition made by a function carries its id in the object it hands over, or as the first argument.
  const [first, ...rest] = fieldNodes(value, 'arguments').map(bare)
  const named = first?.type === 'Literal' ? wordOf(first) : undefined
  return [...(named === undefined ? [] : [named]), ...[first, ...rest].flatMap((part) => (part ? idInObject(part) : []))]
}

/** The ids of the definitions that a file exports. */
export function exportedIds(file: CodeFile): string[] {
  return fieldNodes(file.program, 'body').flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration') return []
    const declaration = fieldNode(statement, 'declaration')
    return (declaration ? fieldNodes(declaration, 'declarations') : []).flatMap((declarator) => {
      const init = fieldNode(declarator, 'init')
      return init ? idsInValue(init) : []
    })
  })
}

/** What is missing or misnamed in one folder of definitions; an absent or empty folder has no faults. */
export function definitionFaults(folder: string, files: readonly CodeFile[], notDefinitions: readonly string[]): string[] {
  const here = files.filter((file) => dirname(file.path) === folder)
  if (here.length === 0) return []
  const index = here.find((file) => basename(file.path) === 'index.ts')
  if (!index) return [`${folder} has no index.ts: add one that lists its files`]
  const listed = new Set(importsOf(index).filter((line) => !line.typeOnly).map((line) => targetOf(index.path, line.specifier)))
  const stale = notDefinitions
    .filter((name) => !here.some((file) => basename(file.path) === name))
    .map((name) => `${folder}/${name} is gone: take it out of notDefinitions in test/house/house-plan.ts`)
  const faults = here
    .filter((file) => file !== index && !notDefinitions.includes(basename(file.path)))
    .flatMap((file) => {
      const name = basename(file.path).replace(/\.tsx?$/, '')
      const ids = exportedIds(file).map((id) => id.replaceAll('_', '-'))
      if (!ids.includes(name)) {
        const has = ids.length > 0 ? `'${ids.join("', '")}'` : 'none'
        return [`${file.path}:1 exports the id ${has}, its name says '${name}': make them the same (or, if it defines nothing, name it in test/house/house-plan.ts)`]
      }
      return listed.has(file.path) ? [] : [`${index.path}:1 does not list ${file.path}: import it there and add it to the list`]
    })
  return [...stale, ...faults]
}
