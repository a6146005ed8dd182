package diag

import (
	"encoding/json"
	"maps"
	"slices"
)

// jsonFinding is the shape of a finding in every JSON output, to read it back.
type jsonFinding struct {
	Severity string `json:"severity"`
	Code     string `json:"code"`
	Place
	Member    string              `json:"member"`
	Indicator string              `json:"indicator"`
	Period    string              `json:"period"`
	Message   string              `json:"message"`
	Hint      string              `json:"hint"`
	Found     string              `json:"found"`
	Expected  string              `json:"expected"`
	Values    []string            `json:"values"`
	Related   []Place             `json:"related"`
	Count     int                 `json:"count"`
	Answered  *Answer             `json:"answered"`
	Args      map[string]jsonText `json:"args"` // what the message is filled with, to say it in another language

	Indicators []string `json:"indicators"`
	Members    []string `json:"members"`
	Also       []Place  `json:"also"` // they begin the related places, too
	Echoes     []Echo   `json:"echoes"`
}

// write writes the text as a field: a string, or {"vi":"…","en":"…"}.
func (t Text) write(j *JSON, name string) {
	if t.Vi == t.En {
		j.Text(name, t.Vi)
		return
	}
	j.Object(name, func() {
		j.Text("vi", t.Vi)
		j.Text("en", t.En)
	})
}

// jsonText is a text, to read it back.
type jsonText Text

// UnmarshalJSON reads what Text.write wrote.
func (t *jsonText) UnmarshalJSON(data []byte) error {
	var same string
	if json.Unmarshal(data, &same) == nil {
		*t = jsonText(Same(same))
		return nil
	}
	return json.Unmarshal(data, (*Text)(t))
}

// WriteJSON writes the list as the field of every JSON output, messages in the language.
// What the user does not want to see stands in a field of its own, so that nothing is lost
// where the output is read back.
func (l List) WriteJSON(j *JSON, lang string) {
	write := func(f *Finding) { f.write(j, lang) }
	Objects(j, "findings", l.Listed(), write)
	if others := slices.DeleteFunc(slices.Clone(l), func(f Finding) bool { return !f.Unlisted }); len(others) > 0 {
		Objects(j, "findings_not_listed", others, write)
	}
}

func (f *Finding) write(j *JSON, lang string) {
	j.Text("severity", f.Severity.String())
	j.Text("code", f.Rule.Code)
	f.Place.write(j)
	j.Optional("member", f.Member)
	j.Optional("indicator", f.Indicator)
	j.Optional("period", f.Period)
	if f.Use == Used || f.Use == Unused {
		j.Bool("used", f.Use == Used)
	}
	j.Text("message", f.Message(lang))
	j.Optional("hint", f.Hint(lang))
	j.Optional("found", f.Found)
	j.Optional("expected", f.Expected)
	if len(f.Values) > 0 {
		j.Texts("values", f.Values)
	}
	if related := slices.Concat(f.Also, f.Related); len(related) > 0 {
		Objects(j, "related", related, func(p *Place) { p.write(j) })
	}
	j.Int("count", f.Cells())
	f.writeCause(j)
	if f.Answered != nil {
		j.Object("answered", func() { f.Answered.WriteJSON(j) })
	}
	if args := f.arguments(); len(args) > 0 {
		Map(j, "args", args, func(name string, t Text) { t.write(j, name) })
	}
}

// arguments are what the message is filled with, numbers in both notations.
func (f *Finding) arguments() map[string]Text {
	if !f.Stored {
		return f.Args
	}
	args := map[string]Text{"found": f.notated(f.Found)}
	if f.Expected != "" {
		args["expected"] = f.notated(f.Expected)
	}
	maps.Copy(args, f.Args)
	return args
}

func (f *Finding) notated(text string) Text { return Text{f.said(text, "vi"), f.said(text, "en")} }

// writeCause writes what a finding explains beside its own place.
func (f *Finding) writeCause(j *JSON) {
	if len(f.Indicators) > 0 {
		j.Texts("indicators", f.Indicators)
	}
	if len(f.Members) > 0 {
		j.Texts("members", f.Members)
	}
	if len(f.Also) > 0 {
		Objects(j, "also", f.Also, func(p *Place) { p.write(j) })
	}
	if len(f.Echoes) > 0 {
		Objects(j, "echoes", f.Echoes, func(e *Echo) {
			j.Text("code", e.Code)
			j.Int("count", e.Count)
		})
	}
}

func (p Place) write(j *JSON) {
	j.Optional("file", p.File)
	j.Optional("sheet", p.Sheet)
	j.Optional("cell", p.Cell)
}

// WriteJSON writes the fields of an answer.
func (a *Answer) WriteJSON(j *JSON) {
	j.Text("reason", a.Reason)
	j.Optional("by", a.By)
	j.Optional("date", a.Date)
	if a.Note {
		j.Bool("note", true)
	}
}

// UnmarshalJSON reads findings back as WriteJSON wrote them.
func (l *List) UnmarshalJSON(data []byte) error {
	var in []jsonFinding
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	*l = nil
	for _, one := range in {
		f, err := one.finding()
		if err != nil {
			return err
		}
		l.Add(f)
	}
	return nil
}

// finding is what was written. It speaks both languages where its rule still says
// what is written; else it says that, in the language of its run.
func (j jsonFinding) finding() (Finding, error) {
	severity, err := ParseSeverity(j.Severity)
	f := Finding{
		Rule: ByCode(j.Code), Severity: severity, Place: j.Place,
		Member: j.Member, Indicator: j.Indicator, Period: j.Period, Found: j.Found, Expected: j.Expected, Values: j.Values,
		Args: map[string]Text{}, Related: j.Related, Count: j.Count, Answered: j.Answered,
		Indicators: j.Indicators, Members: j.Members, Also: j.Also, Echoes: j.Echoes,
	}
	if n := len(j.Also); n > 0 && n <= len(j.Related) {
		f.Related = j.Related[len(j.Also):]
	}
	for name, text := range j.Args {
		f.Args[name] = Text(text)
	}
	if f.Rule != nil && (f.Message("vi") == j.Message || f.Message("en") == j.Message) {
		return f, err
	}
	f.Rule = &Rule{Code: j.Code, Severity: severity, Title: Same(j.Code), Message: Same("{message}"), Hint: Same("{hint}")}
	return f.With("message", Same(j.Message)).With("hint", Same(j.Hint)), err
}
