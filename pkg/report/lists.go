package report

import (
	"slices"

	"bloc/pkg/catalogue"
	"bloc/pkg/layout"
)

// findLists finds rows without a bullet that stand behind a list of bullets and may belong to it.
// The bullet may have been forgotten if the row counts what a row of the list counts.
func (st *stub) findLists() {
	var heading *layout.Row
	var measures []catalogue.Value
	for i, row := range st.table.Rows {
		switch {
		case row.Kind == layout.Heading || heading != nil && row.Parent != heading.Parent && !row.Unlisted():
			heading = nil
		case row.Unlisted() && i > 0 && st.table.Rows[i-1].Parent != nil:
			heading = st.table.Rows[i-1].Parent
			measures = st.measuresOf(heading, i)
		}
		if heading == nil || !slices.Contains(measures, st.own(row)[catalogue.Measure]) {
			continue
		}
		if st.lists == nil {
			st.lists = map[*layout.Row]*layout.Row{}
		}
		st.lists[row] = heading
	}
}

// measuresOf lists what is counted in the rows under a heading, up to the row at index end.
func (st *stub) measuresOf(heading *layout.Row, end int) (list []catalogue.Value) {
	for _, row := range st.table.Rows[heading.Index:end] {
		if m := st.own(row)[catalogue.Measure]; row.Parent == heading && m != catalogue.None {
			list = append(list, m)
		}
	}
	return list
}
