package catalogue

// Saying is what a phrase in a title, the name of a sheet, a note or a letterhead says of the
// figures in reach of its text.
//
// A new limit, a new harmless text or a new signal is a line of lines.yaml. A new value of Limit
// there narrows figures without any more code: the program knows by name only the values below.
type Saying struct {
	Limit    Limit  // what the figures are narrowed to; empty if they are not
	Harmless string // why the words limit nothing, as "letterhead"; empty if they only fill the text
	Takes    Taking // which of the words behind the phrase belong to it
	Signal   bool   // the phrase makes unknown words of a note matter
	Above    Above  // which of the figures above it a text is about that begins so; empty if none are
	Figures  bool   // the text says what the figures are, not what happened
	First    bool   // it counts only at the beginning of a text, or behind a full stop
	States   bool   // what follows says what the figures are, so unknown words matter in a note
	Tells    bool   // the clause before it is about what happened, so a limit in that is an explanation
	Flows    bool   // the limit is on what came in a period; stocks at its end never include that
	Named    bool   // the limit also counts in the name of a file, and is asked about
	Event    Value  // an event whose figures are within the limit in any case; None if there is none
	In       Where  // where the limit holds; empty for anywhere
}

// The reasons why a text limits nothing that the program treats by a rule of their own, by what the
// text is.
const (
	AsDocument      = "document"      // it names a document
	AsLetterhead    = "letterhead"    // or its number
	AsFormNumber    = "form-number"   // the number of a form or a table
	AsAddress       = "address"       // an address
	AsAddressee     = "addressee"     // a list of receivers
	AsStamp         = "stamp"         // it says what may be done with the paper
	AsSource        = "source"        // it says where figures come from
	AsExplanation   = "explanation"   // it explains figures
	AsPart          = "part"          // it gives parts of figures
	AsProgramme     = "programme"     // it is about what is to be done
	AsAbbreviations = "abbreviations" // it says what letters stand for
	AsInstructions  = "instructions"  // it says how to fill in a form
	AsTranslation   = "translation"   // it is in another language
	AsRate          = "rate"          // it gives a rate of exchange
	AsJudgement     = "judgement"     // it praises or blames
	AsComplete      = "complete"      // nothing is missing, or was checked
)

// Where says in which texts a limit holds.
type Where string

// The texts in which alone a limit may hold.
const (
	Anywhere Where = ""
	InNote   Where = "note"   // beside or below figures: titles may list what they are about
	InTitle  Where = "title"  // all others
	InSource Where = "source" // those that say where figures come from: what is asked there is what they are of
)

// Above says which of the figures above it a text is about.
type Above string

// What a text may point at above it.
const (
	NotAbove Above = ""
	AllAbove Above = "all"
	RowAbove Above = "row" // the row right above it
)

// Limit names what a text narrows its figures to, as "zone" or "country".
type Limit string

// The limits that do not narrow figures, or have a rule of their own in the program.
const (
	Unlimited Limit = ""
	Except    Limit = "except"   // what is named is not in the figures
	Only      Limit = "only"     // the figures are of what is named, and of nothing else
	More      Limit = "more"     // the figures include something that is not the board's
	Earlier   Limit = "earlier"  // the figures are those of the year or the period before
	Fiscal    Limit = "fiscal"   // the figures are of a year that does not begin in January
	Previous  Limit = "previous" // likewise
	Void      Limit = "void"     // the figures do not belong to a report: examples, drafts
	Whole     Limit = "whole"    // the figures cover the whole board after all
	OfZone    Limit = "zone"     // the figures are of a single zone
	OfPart    Limit = "part"     // the figures are of a part of what they are called
	Foreseen  Limit = "plan"     // the figures are planned or foreseen, except in a column of results
	Later     Limit = "later"    // something of a time after their period is in them, where the text names such a time
	Thing     Limit = "thing"    // the figures may be another thing than their labels say, which is asked about
)

// InName reports whether the name of a zone, or of a group of zones, may contain a limit: a place,
// a company, or what the zones are like.
func (l Limit) InName() bool {
	switch l {
	case OfZone, OfPart, "district", "province", "beyond", "company", "new", "state", "branch":
		return true
	}
	return false
}

// InZoneName reports whether a limit may stand beside the name of a single zone, as it says where
// the zone lies or who is there: "KCN Thăng Long (Nhật Bản)".
func (l Limit) InZoneName() bool {
	return l.InName() || l == "country" || l == "cluster"
}

// OfTerritory reports whether a limit is to a part of the board's territory, or goes beyond it.
func (l Limit) OfTerritory() bool {
	switch l {
	case OfZone, OfPart, "district", "province", "beyond", "cluster", "outside":
		return true
	}
	return false
}

// Explains reports whether a limit may be just a part of what a text explains, counts or lists: who
// grew, where, and how many of them. What figures are, and what they lack, explains nothing.
func (l Limit) Explains() bool {
	switch l {
	case Except, Only, More, Later, Foreseen, Earlier, Previous, Fiscal, "outside", "change", "average":
		return false
	}
	return true
}

// Taking says which words behind a phrase belong to it.
type Taking string

// What a phrase may take.
const (
	TakesNothing Taking = ""
	TakesName    Taking = "name"   // the words of a name: without any, the phrase says nothing
	TakesCount   Taking = "count"  // the number before it: without one, the phrase says nothing
	TakesNumber  Taking = "number" // the number of a form or a page, as "01/BC-KCN"
	TakesClause  Taking = "clause" // all up to the end of the clause
	TakesReason  Taking = "reason" // likewise, or up to a limit in it, which is an explanation then
	TakesPart    Taking = "part"   // likewise, and no more than up to a comma
	TakesProse   Taking = "prose"  // all up to the end of the text, which is about what happened: only what speaks of figures limits them there
	TakesEvent   Taking = "event"  // the whole sentence, which tells an event, unless it speaks of figures
	TakesAll     Taking = "all"    // all up to the end of the text
)

type lineEntry struct {
	Limit    Limit
	Harmless string
	Takes    Taking
	Signal   bool
	Above    Above
	Figures  bool
	First    bool
	States   bool
	Tells    bool
	Flows    bool
	Named    bool
	Event    string
	In       Where
	Of       []string // the measures of which the text speaks, as figures of a group
	Texts    []string
}

// addLines fills the vocabulary of lines, which is apart from that of labels: a word that
// only fills a title must not be one that a label may have.
func (b *builder) addLines(d *document) {
	lines := newCompiler(d)
	var meaning []int32
	for _, e := range d.Lines {
		b.checkLine(e)
		says := Saying{Limit: e.Limit, Harmless: e.Harmless, Takes: e.Takes, Signal: e.Signal, Figures: e.Figures, Above: e.Above,
			First: e.First, States: e.States, Tells: e.Tells, Flows: e.Flows, Named: e.Named, Event: b.event(e), In: e.In}
		b.Lines.phrases = append(b.Lines.phrases, Phrase{Line: &says, Means: b.subjects(e.Of)})
		for _, text := range e.Texts {
			meaning = append(meaning, int32(len(b.Lines.phrases)-1))
			if err := lines.add(text); err != nil {
				b.fail("lines %q: %w", text, err)
			}
		}
	}
	lines.finish(b.Lines)
	b.Lines.short = abbreviations{} // the words of a line are written out once, by Words
	b.Lines.meanings = packNumbers(meaning)
}

// subjects lists measures by their names.
func (b *builder) subjects(names []string) (list []Facet) {
	for _, name := range names {
		v, known := b.known[name]
		if !known {
			b.fail("lines: unknown measure %q", name)
		}
		list = append(list, Facet{Measure, v})
	}
	return list
}

// event returns what happened to the figures that a line does not limit, None for a line that limits all.
func (b *builder) event(e lineEntry) Value {
	v, known := b.known[e.Event]
	if e.Event != "" && !known {
		b.fail("lines %v: unknown event %q", e.Texts, e.Event)
	}
	return v
}

func (b *builder) checkLine(e lineEntry) {
	switch e.Takes {
	case TakesNothing, TakesName, TakesCount, TakesNumber, TakesClause, TakesReason, TakesPart, TakesProse, TakesEvent, TakesAll:
	default:
		b.fail("lines %v: takes is %q, expected name, count, number, clause, reason, prose, event or all", e.Texts, e.Takes)
	}
	if e.In != Anywhere && e.In != InNote && e.In != InTitle && e.In != InSource {
		b.fail("lines %v: in is %q, expected note, title or source", e.Texts, e.In)
	}
	if e.Above != NotAbove && e.Above != AllAbove && e.Above != RowAbove {
		b.fail("lines %v: above is %q, expected all or row", e.Texts, e.Above)
	}
	if e.Limit != Unlimited && e.Harmless != "" {
		b.fail("lines %v: a limit is not harmless", e.Texts)
	}
}
