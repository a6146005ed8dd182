package workbook

import (
	"bytes"
	"io"
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/table"
)

// Handover is what the chair of a bloc hands over to the next chair.
type Handover struct {
	Catalogue *catalogue.Catalogue
	Books     []HandedBook // in order of periods
	Files     []HandedFile // what people wrote for bloc
	Folder    string       // the name of the folder with all of it
}

// HandedBook is a book of totals that is handed over.
type HandedBook struct {
	Name     string // of the file
	SHA256   string
	Period   figure.Period
	Status   []string // the lines that say why it is not final; none if it is
	Reported int
	Expected int
	Options  map[string][]string // the flags with which it was made
	HasBasis bool                // it says what its figures rest on
	Findings diag.List           // of its run
}

// HandedFile is a file that a person wrote for bloc, as a book holds it.
type HandedFile struct {
	Name   string
	Flag   string // that named it, without dashes; empty for a book that compares periods
	SHA256 string
	Of     []string // the names of the books that rest on it
}

// last returns the newest book.
func (h *Handover) last() HandedBook { return h.Books[len(h.Books)-1] }

// next returns the period that the next chair sums up.
func (h *Handover) next() figure.Period {
	p := h.last().Period
	p.Year++
	return p
}

// named returns the files that a flag named.
func (h *Handover) named(flag string) []string {
	var names []string
	for _, f := range h.Files {
		if f.Flag == flag {
			names = append(names, f.Name)
		}
	}
	return names
}

// rates returns the exchange rates of a book; empty for none.
func (b HandedBook) rates() string { return strings.Join(b.Options["rate"], ", ") }

// WriteHandover writes the page to read first: what to do and when, what is handed over, and
// what to watch for in the reports of each board.
func WriteHandover(w io.Writer, h *Handover, o Options) error {
	b := &book{catalogue: h.Catalogue, lang: o.Lang, path: o.Path, folder: o.Folder}
	var exact bytes.Buffer
	if err := h.WriteJSON(&exact, o.Program); err != nil {
		return err
	}
	data := compact(exact.Bytes())
	pages := []*page{b.tasks(h), b.handed(h), b.habits(h)}
	return document{words.handover.Say(o.Lang), pages, data}.write(w, b, o)
}

// WriteJSON writes the handover for programs.
func (h *Handover) WriteJSON(w io.Writer, program string) error {
	return diag.WriteJSON(w, func(j *diag.JSON) {
		j.Head(program)
		j.Text("catalogue", h.Catalogue.Digest)
		j.Text("bloc", h.Catalogue.Bloc.ID)
		diag.Objects(j, "handover", h.Books, func(b *HandedBook) {
			j.Text("file", b.Name)
			j.Text("sha256", b.SHA256)
			j.Text("period", b.Period.String())
			j.Bool("final", len(b.Status) == 0)
			if rates := b.Options["rate"]; len(rates) > 0 {
				j.Texts("rates", rates)
			}
		})
		diag.Objects(j, "files", h.Files, func(f *HandedFile) {
			j.Text("file", f.Name)
			j.Text("sha256", f.SHA256)
			j.Text("flag", f.Flag)
			j.Texts("of", f.Of)
		})
	})
}

// handoverTitle begins a page.
func (b *book) handoverTitle(p *page, says diag.Text, args ...any) {
	p.line(b.catalogue.Bloc.Heading.In(b.lang), heading)
	p.line(says.Say(b.lang, args...), title)
	p.add()
}

// handed is the page that lists what is handed over.
func (b *book) handed(h *Handover) *page {
	p := &page{name: words.contents.Say(b.lang), widths: []float64{5, 34, 40, 12, 60}}
	b.handoverTitle(p, words.contentsTitle)
	b.header(p, table.Words.Number, table.Words.File, table.Words.Message, words.period, words.digest)
	for _, one := range h.Books {
		what := words.bookOf.Say(b.lang, one.Reported, one.Expected)
		for _, line := range one.Status {
			what += "; " + line
		}
		if !one.HasBasis {
			what += "; " + words.noBasis.Say(b.lang)
		}
		if rates := one.rates(); rates != "" {
			what += "; " + words.rates.Say(b.lang, rates)
		}
		p.handedRow(handed{one.Name, what, one.Period.String(), one.SHA256})
	}
	for _, f := range h.Files {
		what := words.comparison.Say(b.lang)
		if f.Flag != "" {
			what = words.ofFlag.Say(b.lang, "--"+f.Flag, strings.Join(f.Of, ", "))
		}
		p.handedRow(handed{name: f.Name, what: what, sha256: f.SHA256})
	}
	p.add()
	p.line(words.notHanded.Say(b.lang), plain)
	return p
}

// handed is a file that is handed over.
type handed struct{ name, what, period, sha256 string }

// handedRow writes the row of a file.
func (p *page) handedRow(h handed) {
	p.add(cell{value: len(p.rows) - p.head + 1, look: middle}, cell{value: h.name, look: text}, cell{value: h.what, look: text},
		cell{value: h.period, look: middle}, cell{value: h.sha256, look: text})
	p.fit()
}

// habits is the page of findings on the reports of each board; they often come back.
func (b *book) habits(h *Handover) *page {
	p := &page{name: words.habits.Say(b.lang), widths: []float64{5, 18, 70, 30}}
	b.handoverTitle(p, words.habitsTitle)
	b.header(p, table.Words.Number, b.catalogue.Bloc.Title(), table.Words.Message, words.period)
	n := 0
	for _, m := range b.catalogue.MembersOn(h.last().Period.End()) {
		for _, one := range h.found(m.ID) {
			n++
			p.add(cell{value: n, look: middle}, cell{value: m.Name, look: text}, cell{value: one.rule.Title.In(b.lang), look: text},
				cell{value: strings.Join(one.periods, ", "), look: text})
			p.fit()
		}
	}
	if n == 0 {
		p.line(words.noHabits.Say(b.lang), plain)
	}
	return p
}

// habit is a rule that a board's reports broke, with the periods.
type habit struct {
	rule    *diag.Rule
	periods []string
}

// found lists what was found on the reports of a board, without notes.
func (h *Handover) found(member string) []habit {
	var list []habit
	for _, b := range h.Books {
		for _, f := range b.Findings {
			if f.Member != member || f.Severity == diag.Note {
				continue
			}
			i := slices.IndexFunc(list, func(known habit) bool { return known.rule.Code == f.Rule.Code })
			if i < 0 {
				i = len(list)
				list = append(list, habit{rule: f.Rule})
			}
			if p := b.Period.String(); !slices.Contains(list[i].periods, p) {
				list[i].periods = append(list[i].periods, p)
			}
		}
	}
	return list
}
