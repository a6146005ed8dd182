package report

import (
	"cmp"
	"path/filepath"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/label"
	"bloc/pkg/viet"
)

// Options are what reports are read with: the catalogue, the period, and what the user and others
// state.
type Options struct {
	Catalogue *catalogue.Catalogue
	Period    figure.Period            // the period asked for; zero for the report's own
	Members   map[string]string        // the members of files, by path or base name
	Periods   map[string]figure.Period // the periods of files, by path or base name
	Cells     []CellClaim              // cells stated by the user
	Words     []StatedWord
	Ignore    []string // labels whose figures are left out
	Answered           // what people answered to questions
	Rates     Rates
	Reported  []*figure.Report // what boards reported for earlier periods, as they did then; may be empty
	Memory    *Memory          // shared by the files that are read with these options; nil for none
	NoLedger  bool             // cells are only counted: Read returns no entries, and figures do not say why
}

// stated returns what a user states for a file, by its path or else by its base name.
func stated[V any](list map[string]V, path string) (V, bool) {
	if v, ok := list[path]; ok {
		return v, true
	}
	v, ok := list[filepath.Base(path)]
	return v, ok
}

// CellClaim is a user's statement that a cell is a figure of an indicator.
type CellClaim struct {
	Member, Sheet, Cell, Indicator, Unit, Period, SHA256 string

	By *diag.Answer // who says so; nil for a map
}

// StatedWord is what a user states about a text: it means what another text means, or it has
// these facets. With neither, it limits nothing.
type StatedWord struct {
	Text   string
	As     string // the other text; empty if there is none
	Facets catalogue.Facets
	Member string       // the member in whose reports it holds; empty for all
	SHA256 string       // digests of the files in which it holds, separated by blanks; empty for all
	Ignore bool         // the figures under it are left out
	Yearly bool         // it also holds for the text with any other year in it
	By     *diag.Answer // who says so; nil for a map
}

// reader reads the labels of a file.
type reader struct {
	*label.Reader
	catalogue *catalogue.Catalogue
	memory    *Memory
	room      *room
	above     catalogue.Facets // what the headings over a label say, until the next label is read
}

func newReader(o Options) *reader {
	memory := cmp.Or(o.Memory, new(Memory))
	room := memory.takeRoom()
	r := &reader{Reader: label.New(o.Catalogue, &room.texts), catalogue: o.Catalogue, memory: memory, room: room}
	r.define(o.Words, "")
	return r
}

// define gives texts the meanings that the user states, for all reports or for those of one
// member.
func (r *reader) define(words []StatedWord, member string) (any bool) {
	for _, w := range words {
		if w.Member != member || w.SHA256 != "" || w.Ignore {
			continue
		}
		any = true
		r.give(&w)
	}
	return any
}

// give gives a text the meaning that the user states.
func (r *reader) give(w *StatedWord) {
	met := func() { r.memory.meet(viet.Key(w.Text)) }
	r.Define(label.Defined{Text: w.Text, Facets: w.Facets, As: w.As, Yearly: w.Yearly, Met: met})
}
