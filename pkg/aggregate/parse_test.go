package aggregate_test

import (
	"bytes"
	"strings"
	"testing"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/testcase"
)

// TestParse reads a result back and writes it again: the same bytes, findings and all.
func TestParse(t *testing.T) {
	r := two(t)
	found := append(diag.List{diag.UnitUnknown.At(diag.Place{File: "a.xlsx", Sheet: "BC {found}", Cell: "C5"})}, r.Findings...)
	found[0].Found, found[0].Related = "{hint}", []diag.Place{{File: "b.xlsx"}}
	var once, twice bytes.Buffer
	if err := r.WriteJSON(&once, "bloc", "vi", found.Sorted()); err != nil {
		t.Fatal(err)
	}
	back, findings, err := aggregate.Parse(once.Bytes(), load(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := back.WriteJSON(&twice, "bloc", "vi", findings); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(once.Bytes(), twice.Bytes()) {
		t.Errorf("written %d bytes, after reading %d:\n%s", once.Len(), twice.Len(), twice.String())
	}
}

// TestParseRefuses changes one thing in a result's JSON.
func TestParseRefuses(t *testing.T) {
	var b bytes.Buffer
	if err := two(t).WriteJSON(&b, "bloc", "vi", nil); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ old, new, want string }{
		"a total":              {`"value": "5500"`, `"value": "5501"`, "its parts add up to 5500"},
		"a part":               {`"value": "31.24"`, `"value": "32.24"`, "capital.registered.fdi: the total is 5500"},
		"the year before":      {`"value": "4923.1"`, `"value": "4923.2"`, "the year before is 4923.2"},
		"no number":            {`"value": "31.24"`, `"value": "1e99"`, `"1e99"`},
		"a member":             {`"id": "ha-noi"`, `"id": "ha-noy"`, `the member "ha-noy" is not in the catalogue`},
		"a part of nobody":     {`"member": "ha-nam"`, `"member": "ha-nom"`, `the part "ha-nom" is of no member`},
		"an indicator":         {`"indicator": "exports"`, `"indicator": "export"`, `the indicator "export" is not in the catalogue`},
		"a unit":               {`"unit": "persons"`, `"unit": "people"`, `jobs is in "people"`},
		"another bloc":         {`"bloc": "red-river-delta"`, `"bloc": "mekong"`, `of the bloc "mekong"`},
		"another schema":       {`"schema_version": 1`, `"schema_version": 2`, "schema_version 2"},
		"a period":             {`"period": "2018"`, `"period": "18"`, `"18" is no period`},
		"cut":                  {`"findings": []`, ``, "it is not the JSON of a result"},
		"fewer members":        {`"expected": 11`, `"expected": 10`, "parts and"},
		"a role":               {`"role": "plan"`, `"role": "wish"`, `"wish" is no role`},
		"reports of a missing": {`"reported": true`, `"reported": false`, `"reported" is false with 1 files`},
	} {
		t.Run(name, func(t *testing.T) {
			changed := strings.Replace(b.String(), c.old, c.new, 1)
			if changed == b.String() {
				t.Fatalf("%s is not in the JSON", c.old)
			}
			_, _, err := aggregate.Parse([]byte(changed), load(t))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

// FuzzParse edits a result's JSON. If it still parses, it is written and read again.
func FuzzParse(f *testing.F) {
	c, err := catalogue.Load(nil)
	if err != nil {
		f.Fatal(err)
	}
	var b bytes.Buffer
	if err := two(f).WriteJSON(&b, "bloc", "vi", nil); err != nil {
		f.Fatal(err)
	}
	f.Add(0, 0, "")
	for _, old := range []string{`"2018"`, "5500", `"ha-noi"`, `"totals": [`} {
		f.Add(strings.Index(b.String(), old), len(old), "1")
	}
	for _, whole := range []string{
		`{"schema_version":1,"bloc":"red-river-delta","period":"2018","members":[],"totals":[{"indicator":"exports","unit":"million-usd","parts":[{}]}]}`,
		`{"sChemA_version":1,"BloC":"red-river-delta","period":"0000","memBers":[],"totAls":[{"indiCAtor":"exports","unit":"million-usd"}]}`,
	} {
		f.Add(0, b.Len(), whole)
	}
	f.Fuzz(func(t *testing.T, at, cut int, by string) {
		r, findings, err := aggregate.Parse([]byte(testcase.Edit(b.String(), at, cut, by)), c)
		if err != nil {
			return
		}
		var out bytes.Buffer
		if err := r.WriteJSON(&out, "bloc", "vi", findings); err != nil {
			t.Fatal(err)
		}
		if _, _, err := aggregate.Parse(out.Bytes(), c); err != nil {
			t.Errorf("what was read does not read back: %v", err)
		}
	})
}
