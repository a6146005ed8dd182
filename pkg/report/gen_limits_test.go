package report_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// TestGeneratedLimits draws texts that state a limit by the vocabulary's own phrases, and puts
// them around random reports. Each does something to a figure, is asked about, or has a reason
// in the ledger for which it does not.
func TestGeneratedLimits(t *testing.T) {
	c, vocabulary, s := generatedFrom(t)
	limits := limitPhrases(t)
	var idle tally
	for seed := *firstSeed; seed < *firstSeed+draws(); seed++ {
		drawn := ""
		x := draw(c, vocabulary, seed, func(o *office) {
			around, a := margin{o}, o.areas[o.IntN(len(o.areas))]
			place := o.one(s.places...)
			for place == "unit" || place == "format" {
				place = o.one(s.places...)
			}
			drawn = o.fillLimit(o.spell(o.one(limits...)))
			around.place(place, drawn, a, a.figures[o.IntN(len(a.figures))])
			drawn = place + " " + drawn
		})
		for _, text := range x.idle {
			idle.add(fmt.Sprintf("%q", text), fmt.Sprintf("seed %d %s (%s)", seed, drawn, x.habits))
		}
	}
	if len(idle.count) > 0 {
		t.Errorf("texts that state a limit, and do nothing:\n%s", strings.Join(idle.lines(), "\n"))
	}
}

// fillLimit puts words around those of a limit: before them what is limited, behind them a name.
func (o *office) fillLimit(limit string) string {
	before := o.one("", "", "Số liệu ", "Doanh thu ", "(", "Ghi chú: ", "Vốn đăng ký: ")
	return before + limit + o.one("", "", " KCN Châu Sơn", " các doanh nghiệp nhỏ", " 12 dự án", " năm 2019")
}

// limitPhrases are the phrases of the vocabulary of lines that state a limit.
func limitPhrases(t *testing.T) (list []string) {
	t.Helper()
	data, err := os.ReadFile("../catalogue/data/lines.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Lines []struct {
			Limit string
			Texts []string
		}
	}
	if err := yaml.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	for _, l := range file.Lines {
		if l.Limit != "" {
			list = append(list, l.Texts...)
		}
	}
	return list
}
