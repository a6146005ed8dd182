package layout

// openRows are the rows that the next row may stand under, each under the one before.
type openRows struct {
	rows []*Row
	// styled are the indexes of those that have siblings. The others are headings that
	// stand for nothing but themselves, and there may be thousands under each other.
	styled []int
	listed bool // the last row is not the first of its list of bullets
}

func (o *openRows) push(r *Row) {
	o.styled = append(o.styled, len(o.rows))
	o.rows = append(o.rows, r)
}

// pushOrphan opens a row in a style that no other row has, so that the next one goes under it.
func (o *openRows) pushOrphan(r *Row) {
	r.key, r.Unsure = style{mark: plain, column: -r.Number}, true
	o.rows = append(o.rows, r)
}

// cut closes all rows but the first n.
func (o *openRows) cut(n int) {
	o.rows = o.rows[:n]
	for len(o.styled) > 0 && o.styled[len(o.styled)-1] >= n {
		o.styled = o.styled[:len(o.styled)-1]
	}
}

// last returns the lowest of the rows, nil for none.
func (o *openRows) last() *Row {
	if len(o.rows) == 0 {
		return nil
	}
	return o.rows[len(o.rows)-1]
}
