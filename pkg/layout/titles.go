package layout

// goesOn tells whether the last text above a table is numbered and the rows of the table
// count on from it: then it is the first of their headings, in the wrong place, and no
// title of them all.
func (t *Table) goesOn() bool {
	if len(t.Above) == 0 {
		return false
	}
	title := t.Above[len(t.Above)-1].Cell
	number, _ := prefix(title.Text)
	s, ok := numbered(number)
	n, counted := ordinal(number)
	if !ok || !counted {
		return false
	}
	for _, r := range t.Rows {
		if first, ok := ordinal(r.Numbering); ok && r.key.mark == s.mark {
			return first == n+1
		}
	}
	return false
}
