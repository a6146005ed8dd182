package report

import (
	"cmp"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/viet"
)

// Options say what reports are read by.
type Options struct {
	Catalogue *catalogue.Catalogue
	Period    figure.Period            // the period asked for; zero for the report's own
	Members   map[string]string        // whose a file is, by its base name
	Periods   map[string]figure.Period // of a file, by its base name
	Cells     []CellClaim              // cells stated by the user
	Words     map[string]catalogue.Facets
	Ignore    []string // labels whose figures are left out
	Rates     Rates
	Memory    *Memory // shared by the files that are read with these options; nil for none
	NoLedger  bool    // what became of the cells is only counted: there are no entries, and figures do not say why
}

// CellClaim is a user's word that a cell is a figure of an indicator.
type CellClaim struct {
	Member, Sheet, Cell, Indicator, Unit, Period, SHA256 string
}

// reader reads the labels of a file.
type reader struct {
	*label.Reader
	catalogue *catalogue.Catalogue
	memory    *Memory
	room      *room
	above     catalogue.Facets // of the headings over a label, until the next
}

func newReader(o Options) *reader {
	memory := cmp.Or(o.Memory, new(Memory))
	room := memory.takeRoom()
	r := &reader{Reader: label.New(o.Catalogue, &room.texts), catalogue: o.Catalogue, memory: memory, room: room}
	for text, facets := range o.Words {
		r.Define(text, facets, func() { memory.meet(viet.Key(text)) })
	}
	return r
}
