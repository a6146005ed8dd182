package diag

import "encoding/json"

// jsonFinding is the shape of a finding in every JSON output.
type jsonFinding struct {
	Severity string `json:"severity"`
	Code     string `json:"code"`
	Place
	Member    string              `json:"member,omitempty"`
	Indicator string              `json:"indicator,omitempty"`
	Period    string              `json:"period,omitempty"`
	Message   string              `json:"message"`
	Hint      string              `json:"hint,omitempty"`
	Found     string              `json:"found,omitempty"`
	Expected  string              `json:"expected,omitempty"`
	Values    []string            `json:"values,omitempty"`
	Related   []Place             `json:"related,omitempty"`
	Count     int                 `json:"count"`
	Answered  *Answer             `json:"answered,omitempty"`
	Args      map[string]jsonText `json:"args,omitempty"` // what the message is filled with, to say it in another language
}

// jsonText is a text: a string where it reads alike in both languages.
type jsonText Text

// MarshalJSON writes the text as a string, or as {"vi":"…","en":"…"}.
func (t jsonText) MarshalJSON() ([]byte, error) {
	if t.Vi == t.En {
		return json.Marshal(t.Vi)
	}
	return json.Marshal(struct {
		Vi string `json:"vi"`
		En string `json:"en"`
	}(t))
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (t *jsonText) UnmarshalJSON(data []byte) error {
	var same string
	if json.Unmarshal(data, &same) == nil {
		*t = jsonText(Same(same))
		return nil
	}
	return json.Unmarshal(data, (*Text)(t))
}

// JSON returns the list as it stands in every JSON output, messages in the language.
// An empty list is "[]".
func (l List) JSON(lang string) json.Marshaler { return jsonList{l, lang} }

type jsonList struct {
	list List
	lang string
}

// MarshalJSON writes the findings as an array.
func (j jsonList) MarshalJSON() ([]byte, error) {
	out := make([]jsonFinding, 0, len(j.list))
	for _, f := range j.list {
		one := jsonFinding{
			Severity: f.Severity.String(), Code: f.Rule.Code, Place: f.Place,
			Member: f.Member, Indicator: f.Indicator, Period: f.Period,
			Message: f.Message(j.lang), Hint: f.Hint(j.lang), Found: f.Found, Expected: f.Expected, Values: f.Values,
			Related: f.Related, Count: f.Cells(), Answered: f.Answered, Args: map[string]jsonText{},
		}
		for name, text := range f.Args {
			one.Args[name] = jsonText(text)
		}
		out = append(out, one)
	}
	return json.Marshal(out)
}

// UnmarshalJSON reads findings back as MarshalJSON wrote them.
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
