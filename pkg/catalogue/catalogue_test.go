package catalogue_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"bloc/pkg/catalogue"
)

func TestLoad(t *testing.T) {
	if _, err := catalogue.Load(nil); err != nil {
		t.Fatal(err)
	}
}

// TestRelations holds that a user's rules add to the built-in ones, replace them by
// their first code, and are refused where they name what is not there.
func TestRelations(t *testing.T) {
	load := func(rules string) (*catalogue.Catalogue, error) {
		return catalogue.Load(fstest.MapFS{"rules.yaml": {Data: []byte(rules)}})
	}
	base, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	c, err := load(`
bounds: [{part: jobs.foreign, whole: jobs}, {part: zones.leased, whole: zones.area}]
sums: [{whole: capital.attracted.fdi, parts: [capital.new.fdi]}]
steady: [projects.active.fdi]`)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := len(c.Bounds), len(base.Bounds)+1; got != want {
		t.Errorf("%d bounds, want %d", got, want)
	}
	if len(c.Sums) != len(base.Sums) || len(c.Sums[0].Parts) != 1 {
		t.Errorf("the sums are %v", c.Sums)
	}
	if !c.Indicator("projects.active.fdi").Steady || !c.Indicator("exports").Steady {
		t.Error("steady indicators do not add up")
	}
	for rules, says := range map[string]string{
		`bounds: [{part: jobz, whole: jobs}]`:                                    `unknown indicator "jobz"`,
		`sums: [{whole: exports, parts: [budget]}]`:                              "the unit of budget differs from that of exports",
		`balances: [{stock: capital.registered.fdi, in: [[capital.new.ddi]]}]`:   "the unit of capital.new.ddi differs",
		`cumulative: [nothing]`:                                                  `unknown indicator "nothing"`,
		`balances: [{stock: capital.registered.fdi, inn: [[capital.new.fdi]]}]`:  "field inn not found",
		`balances: [{stock: projects.active.fdi, in: [], out: [projects.gone]}]`: `unknown indicator "projects.gone"`,
		`balances: [{stock: projects.active.fdi, in: [[capital.new.fdi]]}]`:      "the unit of capital.new.fdi differs from that of projects.active.fdi",
	} {
		if _, err := load(rules); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v, want %q", rules, err, says)
		}
	}
}
