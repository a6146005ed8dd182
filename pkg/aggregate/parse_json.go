package aggregate

import (
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// The shape of what WriteJSON wrote, by which Parse reads it. Fields that follow from
// others are in it as well: a text with another type in one of them is not a result.

type jsonMember struct {
	ID       string     `json:"id"`
	Name     string     `json:"name"`
	Reported bool       `json:"reported"`
	Files    []jsonFile `json:"files"`
}

type jsonFile struct {
	Path     string           `json:"path"`
	SHA256   string           `json:"sha256"`
	Document string           `json:"document"`
	Date     string           `json:"date"`
	Cells    figure.Count     `json:"cells"`
	Texts    figure.TextCount `json:"texts"`
}

type jsonTotal struct {
	Indicator string        `json:"indicator"`
	Label     string        `json:"label"`
	Unit      quantity.Unit `json:"unit"`
	Value     string        `json:"value"`
	Reported  int           `json:"reported"`
	Expected  int           `json:"expected"`
	Missing   []string      `json:"missing"`
	Estimate  bool          `json:"estimate"`
	Previous  *jsonPrevious `json:"previous"`
	Plan      *jsonPlan     `json:"plan"`
	Parts     []jsonPart    `json:"parts"`
}

type jsonPrevious struct {
	Period   string `json:"period"`
	Value    string `json:"value"`
	Reported int    `json:"reported"`
	Index    string `json:"index"`
	Growth   string `json:"growth"`
	Basis    string `json:"basis"`
	Source   string `json:"source"`
}

type jsonPlan struct {
	Value      string `json:"value"`
	Reported   int    `json:"reported"`
	Completion string `json:"completion"`
}

type jsonPart struct {
	Member string `json:"member"`
	jsonFigure
	Previous       string       `json:"previous"`
	Plan           string       `json:"plan"`
	Summed         []jsonFigure `json:"summed"`
	PreviousFigure *jsonFigure  `json:"previous_figure"`
	PlanFigure     *jsonFigure  `json:"plan_figure"`
}

type jsonFigure struct {
	Indicator  string          `json:"indicator"` // indicator of a figure that was summed
	Value      string          `json:"value"`
	Raw        string          `json:"raw"`
	RawUnit    string          `json:"raw_unit"`
	Role       string          `json:"role"`
	Places     int32           `json:"places"`
	Estimate   bool            `json:"estimate"`
	Incomplete bool            `json:"incomplete"`
	Excepts    string          `json:"excepts"`
	Confirmed  []string        `json:"confirmed"`
	Answered   *diag.Answer    `json:"answered"`
	Converted  *jsonConversion `json:"converted"`
	Sources    []figure.Source `json:"sources"`
}

type jsonConversion struct {
	Rate string `json:"rate"`
	Per  string `json:"per"`
}
