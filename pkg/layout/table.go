package layout

// table finds the columns and the rows of the block.
func (b block) table(g *Grid) *Table {
	t := &Table{}
	for _, l := range b.above {
		for _, c := range l.labels() {
			_, title := prefix(c.Text)
			t.Above = append(t.Above, Label{title, c})
		}
	}
	for _, l := range b.head {
		t.Head = append(t.Head, l.figures()...)
	}
	data := b.dataColumns()
	t.Columns = b.columns(g, data)
	b.stubhead(t, data)
	t.Rows = b.outline(g, data)
	return t
}

// dataColumns returns the columns in which some row has a figure.
func (b block) dataColumns() *columnSet {
	data := new(columnSet)
	for _, l := range b.rows {
		if l.class == body {
			data.addLine(l)
		}
	}
	return data
}

// stubhead finds the headers of the columns that hold no figures.
func (b block) stubhead(t *Table, data *columnSet) {
	for _, l := range b.head {
		for _, c := range l.labels() {
			if !data.has(c.Col()) {
				if t.Stubhead == nil {
					t.Stubhead = map[int]Label{}
				}
				t.Stubhead[c.Col()] = Label{c.Text, c}
			}
		}
	}
}

// goesOn reports whether the last text above a table is numbered and the rows of the table
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
		if first, ok := ordinal(r.Numbering()); ok && r.key.mark == s.mark {
			return first == n+1
		}
	}
	return false
}
