// Package narrate writes the paragraph that a bloc publishes after its year: what was
// attracted, what there is in all, how it stands against the year before and the plan.
//
// The sentences are data, by language (sentences.yaml); template.go fills their slots. A
// sentence takes its figures from a result (sentence.go) and is left out where there are
// none. What a figure lacks or rests on is said behind the sentence that it stands in; what
// holds for all of them is said once, at the head. Targets of the plan come last (plan.go).
package narrate

import (
	_ "embed" // the sentences
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/table"
)

//go:embed sentences.yaml
var sentences []byte

// speech is the parts of narratives in one language.
type speech struct {
	Title       string    `yaml:"title"`
	Coverage    string    `yaml:"coverage"`
	Sections    []section `yaml:"sections"`
	Others      string    `yaml:"others"`
	Other       string    `yaml:"other"`
	Index       string    `yaml:"index"`
	Up          string    `yaml:"up"`
	Down        string    `yaml:"down"`
	Same        string    `yaml:"same"`
	Uncompared  string    `yaml:"uncompared"`
	Plan        string    `yaml:"plan"`
	Planned     string    `yaml:"planned"`
	PlannedSome string    `yaml:"planned_some"`
	Target      string    `yaml:"target"`
	Remark      string    `yaml:"remark"`
}

// section is a paragraph of sentences under its heading.
type section struct {
	Heading   string   `yaml:"heading"`
	Sentences []string `yaml:"sentences"`
}

// narrator writes the narrative of one result.
type narrator struct {
	speech
	r          *aggregate.Result
	lang       string
	words      map[string]string // the contents of slots other than figures
	general    []string          // the notes that hold for every total
	spoken     []string          // the codes of figures in sentences
	uncompared []string          // ids of members without a figure of the year before
}

// Of returns the narrative of a result in a language: its title, then a heading and a
// paragraph for each subject with a figure. The error says what is wrong with the sentences;
// those of the program are tested.
func Of(r *aggregate.Result, lang string) ([]table.Block, error) {
	var all map[string]speech
	if err := catalogue.Strict(sentences, &all); err != nil {
		return nil, err
	}
	n := &narrator{speech: all[lang], r: r, lang: lang}
	n.words = map[string]string{
		"period": table.Period(lang, r.Period), "before": table.Period(lang, r.Period.Previous()),
		"PERIOD": strings.ToUpper(table.Period(lang, r.Period)), "end": r.Period.End().Format("02/01/2006"),
		"reported": strconv.Itoa(r.Reporting()), "expected": strconv.Itoa(len(r.Members)), "boards": r.Catalogue.Bloc.Members.In(lang),
	}
	n.general = n.holdsForAll()
	blocks := n.head()
	for _, s := range n.Sections {
		blocks = append(blocks, n.paragraph(s.Heading, n.complete(s.Sentences))...)
	}
	blocks = append(blocks, n.paragraph(n.Others, n.others())...)
	blocks = append(blocks, n.paragraph(n.Plan, n.targets())...)
	if len(n.uncompared) > 0 {
		text, _ := fill(n.Uncompared, n.with("names", n.names(n.uncompared)))
		blocks = append(blocks, table.Paragraph(text))
	}
	return blocks, nil
}

// head is the title, the lines that say why the figures are not final, and what they cover.
func (n *narrator) head() []table.Block {
	title, _ := fill(n.Title, n.with("", ""))
	coverage, _ := fill(n.Coverage, n.with("", ""))
	lines := append([]string{n.r.Catalogue.Bloc.Heading.In(n.lang), title}, n.r.Status(n.lang)...)
	return []table.Block{table.Title(lines), table.Paragraph(strings.Join(append([]string{coverage}, n.general...), " "))}
}

// paragraph is a heading with the sentences under it; nothing without sentences.
func (n *narrator) paragraph(heading string, sentences []string) []table.Block {
	if len(sentences) == 0 {
		return nil
	}
	heading, _ = fill(heading, n.with("", ""))
	return []table.Block{table.Subtitle(heading), table.Paragraph(strings.Join(sentences, " "))}
}

// with returns the words that are no figures, and one more.
func (n *narrator) with(name, value string) slot {
	return func(asked string, _ bool) (string, bool) {
		if asked == name {
			return value, value != ""
		}
		v := n.words[asked]
		return v, v != ""
	}
}

// names are the names of members, in the order of the bloc.
func (n *narrator) names(ids []string) string {
	var list []string
	for _, m := range n.r.Members {
		if slices.Contains(ids, m.ID) {
			list = append(list, m.Name)
		}
	}
	return strings.Join(list, ", ")
}

// holdsForAll returns the notes that hold for every total that was reported.
func (n *narrator) holdsForAll() []string {
	var common []string
	first := true
	for i := range n.r.Totals {
		t := &n.r.Totals[i]
		if t.Reported() == 0 {
			continue
		}
		notes := table.Notes(n.r, t, n.lang)
		if first {
			common, first = notes, false
			continue
		}
		common = slices.DeleteFunc(common, func(note string) bool { return !slices.Contains(notes, note) })
	}
	return common
}
