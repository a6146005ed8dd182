package ods

import "bloc/pkg/sheet"

// readRow reads rows that are alike. Their content is read once and stored for each of them.
func (t *tableReader) readRow() error {
	n, err := t.repeated("number-rows-repeated", sheet.LastRow)
	if err != nil {
		return err
	}
	first, last := t.row+1, t.row+n
	if height := t.styles.length(ofRows, t.s.AttrOf(table, "style-name")); t.folded > 0 || !t.shown() || height >= 0 && height < low {
		t.hide(first, last)
	}
	t.usual = append(t.usual[:0], t.s.AttrOf(table, "default-cell-style-name")...)
	t.row, t.col, t.span = first, 0, 0
	t.line, t.merges = t.line[:0], t.merges[:0]
	if err := t.s.Children(t.readCell); err != nil {
		return err
	}
	t.row = last
	if last > sheet.LastRow && (len(t.line) > 0 || len(t.merges) > 0) {
		return sheet.Damaged("dòng vượt quá %d", "a row beyond %d", sheet.LastRow)
	}
	for row := first; row <= last && len(t.line)+len(t.merges) > 0; row++ {
		if err := t.storeRow(row, row-first); err != nil {
			return err
		}
	}
	return nil
}

// storeRow stores what was read for one of the rows, n rows below the first.
func (t *tableReader) storeRow(row, below int) error {
	for _, m := range t.merges {
		m.Top, m.Bottom = m.Top+below, min(m.Bottom+below, sheet.LastRow)
		if err := t.out.Merge(m); err != nil {
			return err
		}
	}
	for _, c := range t.line {
		if err := t.store(c.InRow(row)); err != nil {
			return err
		}
	}
	return nil
}

// styleOf returns the style of a cell: the one that it names, else that of the row, else that
// of the column.
func (t *tableReader) styleOf(name []byte) *cellStyle {
	if len(name) == 0 {
		name = t.usual
	}
	if len(name) == 0 {
		for t.span < len(t.columns) && t.columns[t.span].last < t.col {
			t.span++
		}
		if t.span < len(t.columns) {
			return t.styles.cell([]byte(t.columns[t.span].style))
		}
	}
	return t.styles.cell(name)
}
