/** Tells which exports of a file have a docstring directly above them. */
import { type CodeFile, fieldNode, fieldNodes, placeOf, type SyntaxNode, wordOf } from './sources.ts'

/** One exported name and whether a `/** … *\/` ends right above it. */
export interface ExportedName {
  name: string
  place: string
  documented: boolean
}

function namesOf(declaration: SyntaxNode): string[] {
  const declared = declaration.type === 'VariableDeclaration' ? fieldNodes(declaration, 'declarations') : [declaration]
  return declared.flatMap((node) => wordOf(fieldNode(node, 'id')) ?? [])
}

function hasDocstring(file: CodeFile, start: number): boolean {
  return file.comments.some(
    (comment) => comment.type === 'Block' && comment.value.startsWith('*') && comment.end <= start && file.text.slice(comment.end, start).trim() === '',
  )
}

/** The names a file declares and exports; what it passes on from elsewhere is documented there. */
export function exportedNames(file: CodeFile): ExportedName[] {
  const seen = new Set<string>()
  return fieldNodes(file.program, 'body').flatMap((statement) => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? fieldNode(statement, 'declaration') : undefined
    if (!declaration) return []
    const documented = hasDocstring(file, statement.start)
    return namesOf(declaration).flatMap((name) => {
      // Overloads, and a schema with the type of the same name, are one thing to explain.
      if (seen.has(name)) return []
      seen.add(name)
      return [{ name, place: placeOf(file, statement.start), documented }]
    })
  })
}
