package diag

import (
	"slices"
	"strconv"
	"strings"
)

// Alike says which findings of a rule have one cause and become one finding.
type Alike uint8

// The ways to be alike.
const (
	Apart       Alike = iota // each has a cause of its own
	OnSheet                  // all of a sheet
	InColumn                 // all of a column, if there are several
	QuotedAlike              // all of a file that quote the same text
	SameText                 // all that quote the same text, in any report
)

// Names of arguments that say what hangs on the cause that a finding speaks of.
const (
	ArgSubject = "subject" // the label of the indicator
	ArgLabels  = "labels"  // the labels of several indicators
	ArgLacking = "lacking" // the member that is therefore missing
	ArgPerhaps = "perhaps" // the member whose report it may be
	ArgUnread  = "unread"  // texts that nobody understands

	ArgOtherwise = "otherwise" // the header of figures of another period, which is the argument "other"
)

// causedWords say what hangs on a cause.
var causedWords = struct{ also, more, lost, under, used, lacks, lacking, perhaps, unread, otherwise Text }{
	also:      Text{"; còn ở %s", "; also at %s"},
	more:      Text{" và %d chỗ nữa", " and %d more places"},
	lost:      Text{"; %s số liệu chưa được tính: %s", "; figures that are not counted: %s, of %s"},
	under:     Text{", gồm %s số liệu: %s", ", %s of them: %s"},
	used:      Text{"; %s số liệu có liên quan: %s", "; figures concerned: %s, of %s"},
	lacks:     Text{"; vì vậy thiếu số liệu: %s", "; hence no figure of %s"},
	lacking:   Text{"; vì vậy chưa có số liệu của %s", "; hence no figures of %s"},
	perhaps:   Text{"; còn thiếu báo cáo của %s, có thể chính là tệp này", "; the report of %s is missing and may be this file"},
	otherwise: Text{"; tệp có số liệu của %[2]s (ở cột %[1]s)", "; it holds figures of %[2]s (in the column %[1]s)"},
	unread:    Text{"; chưa hiểu %s", "; not understood: %s"},
}

// caused completes what a finding says with the indicator it is about, the other places of its
// cause, and what follows from that.
func (f *Finding) caused(message, lang string) string {
	if subject := f.Args[ArgSubject].In(lang); subject != "" && !strings.Contains(message, subject) {
		message = subject + ": " + message
	}
	if len(f.Also) > 0 && f.Rule.Several == (Text{}) {
		message += causedWords.also.Say(lang, f.others(lang))
	}
	if header, ok := f.Args[ArgOtherwise]; ok {
		message += causedWords.otherwise.Say(lang, header.In(lang), Period(f.Args["other"].En).In(lang))
	}
	if unread, ok := f.Args[ArgUnread]; ok {
		message += causedWords.unread.Say(lang, unread.In(lang))
	}
	if labels, ok := f.Args[ArgLabels]; ok && !strings.Contains(message, labels.In(lang)) {
		message += f.concerned(labels.In(lang), lang)
	}
	if name, ok := f.Args[ArgLacking]; ok {
		message += causedWords.lacking.Say(lang, name.In(lang))
	}
	if name, ok := f.Args[ArgPerhaps]; ok {
		message += causedWords.perhaps.Say(lang, name.In(lang))
	}
	return message
}

// concerned names the indicators of the figures. If the message does not give the number of
// figures, it does.
func (f *Finding) concerned(labels, lang string) string {
	_, lacking := f.Args[ArgLacking]
	switch {
	case lacking:
		return ""
	case f.Cell == "" && f.Cells() == 1:
		return causedWords.lacks.Say(lang, labels)
	case strings.Contains(f.Rule.Message.En, "{number}"), strings.Contains(f.Rule.Message.En, "{count}"):
		return ": " + labels
	case f.Rule.Use == Unused: // the message already says that they are not counted
		return causedWords.under.Say(lang, strconv.Itoa(f.Cells()), labels)
	case f.Use == Used, f.Use == 0 && f.Severity != Error && f.Rule.Use != Unused:
		return causedWords.used.Say(lang, strconv.Itoa(f.Cells()), labels)
	}
	return causedWords.lost.Say(lang, strconv.Itoa(f.Cells()), labels)
}

// mostPlaces is how many other places a message lists.
const mostPlaces = 8

// others lists the other places of a finding, as seen from its own.
func (f *Finding) others(lang string) string {
	list := make([]string, 0, mostPlaces)
	for _, p := range f.Also[:min(len(f.Also), mostPlaces)] {
		list = append(list, p.from(f.Place))
	}
	text := strings.Join(list, ", ")
	if more := len(f.Also) - mostPlaces; more > 0 {
		text += causedWords.more.Say(lang, more)
	}
	return text
}

// from returns a place as it is named beside another one: a cell of the same sheet by its address
// alone.
func (p Place) from(here Place) string {
	switch {
	case p.File != here.File || p.Cell == "":
		return p.String()
	case p.Sheet != here.Sheet:
		return Place{Sheet: p.Sheet, Cell: p.Cell}.String()
	}
	return p.Cell
}

// Everywhere returns all places of a finding: its own, and those where the same thing stands.
func (f *Finding) Everywhere() []Place { return slices.Concat([]Place{f.Place}, f.Also) }
