package report

import (
	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
	"bloc/pkg/viet"
)

// translations finds rows of a sheet that only hold the label of the row above in another
// language, as in yearbooks. One such row alone may be a heading. So every label of the column
// between the first and the last of them must have a translation.
type translations struct {
	byCol map[int]*bilingual
	row   int // the row of the last label
}

// add takes in the text at i, if it is the label of its row.
func (t *translations) add(s *sheet.Sheet, i int) {
	c := &s.Cells[i]
	if c.Row() == t.row || quantity.LooksNumeric(c.Text) {
		return
	}
	t.row = c.Row()
	if t.byCol == nil {
		t.byCol = map[int]*bilingual{}
	}
	if t.byCol[c.Col()] == nil {
		t.byCol[c.Col()] = &bilingual{}
	}
	alone := (i == 0 || s.Cells[i-1].Row() != c.Row()) && (i+1 == len(s.Cells) || s.Cells[i+1].Row() != c.Row())
	t.byCol[c.Col()].add(c, alone && viet.IsForeign(c.Text))
}

// rows returns the numbers of the rows that translate others.
func (t *translations) rows() map[int]bool {
	all := map[int]bool{}
	for _, b := range t.byCol {
		if b.broken || len(b.found) < fewTranslations {
			continue
		}
		for _, c := range b.found {
			all[c.Row()] = true
		}
	}
	return all
}

// bilingual is a column of labels and their translations.
type bilingual struct {
	found   []*sheet.Cell
	label   *sheet.Cell // the latest label, without a translation so far
	missing bool        // an earlier label has no translation
	broken  bool
}

func (b *bilingual) add(c *sheet.Cell, foreign bool) {
	switch {
	case foreign:
		b.broken = b.broken || b.missing || b.label == nil || b.label.Row() != c.Row()-1
		b.found, b.label = append(b.found, c), nil
	default:
		b.missing = b.missing || b.label != nil && len(b.found) > 0
		b.label = c
	}
}

// fewTranslations is how many such rows show, at least, that a sheet is in two languages.
const fewTranslations = 4

// columnLabels returns the labels of a column, without those that translate the label right above
// over the same columns.
func columnLabels(s *layout.Sheet, labels []layout.Label) []layout.Label {
	for i := len(labels) - 2; i >= 0; i-- {
		above := labels[i+1]
		if label.Translates(labels[i].Text, above.Text) && s.SameColumns(labels[i].Cell, above.Cell) {
			labels = append(labels[:i:i], labels[i+1:]...)
		}
	}
	return labels
}
