package aggregate_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bloc/pkg/aggregate"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// two is the result of two reports: one with every field that a figure can have, one
// that states only parts.
func two(t testing.TB) *aggregate.Result {
	t.Helper()
	key := func(id string, p figure.Period, role figure.Role) figure.Key {
		return figure.Key{Indicator: id, Period: p, Role: role}
	}
	source := func(file, cell string) []figure.Source { return []figure.Source{{File: file, Sheet: "BC", Cell: cell}} }
	a := &figure.Report{
		Path: "=a.xlsx", SHA256: "aa", Member: "ha-noi", Period: year, Document: "123/BC-BQL", Date: "2019-01-10",
		Cells: figure.Count{Seen: 5, Used: 3, LeftOut: map[string]int{"ratio": 1}, NotUnderstood: 1},
		Figures: []figure.Figure{
			{
				Key: key("capital.registered.fdi", year, figure.Actual), Member: "ha-noi", Value: dec(t, "5468.76"), Unit: "million-usd",
				Raw: "-5468760", RawUnit: "nghìn USD", Sources: source("=a.xlsx", "E12"),
				Rate: &figure.Conversion{Rate: dec(t, "23000"), Per: "USD"},
			},
			{Key: key("capital.registered.fdi", year, figure.Plan), Member: "ha-noi", Value: dec(t, "6000"), Unit: "million-usd", Sources: source("=a.xlsx", "D12")},
			{Key: key("capital.registered.fdi", year.Previous(), figure.Previous), Member: "ha-noi", Value: dec(t, "4923.1"), Unit: "million-usd", Sources: source("=a.xlsx", "C12")},
			{Key: key("capital.realized.fdi", year, figure.Estimate), Member: "ha-noi", Value: dec(t, "-10.5"), Unit: "million-usd", Estimate: true, Sources: source("=a.xlsx", "E13")},
			{Key: key("exports", year, figure.Actual), Member: "ha-noi", Value: dec(t, "10.125"), Unit: "million-usd"},
			{Key: key("imports", year, figure.Actual), Member: "ha-noi", Value: dec(t, "3"), Unit: "million-usd"},
		},
	}
	b := &figure.Report{
		Path: "b.xlsx", SHA256: "bb", Member: "ha-nam", Period: year,
		Figures: []figure.Figure{
			{Key: key("projects.new.fdi", year, figure.Actual), Member: "ha-nam", Value: dec(t, "3"), Unit: "projects", Sources: source("b.xlsx", "C1")},
			{Key: key("projects.new.ddi", year, figure.Actual), Member: "ha-nam", Value: dec(t, "4"), Unit: "projects", Sources: source("b.xlsx", "C2")},
			{Key: key("capital.registered.fdi", year, figure.Actual), Member: "ha-nam", Value: dec(t, "31.24"), Unit: "million-usd", Sources: source("b.xlsx", "C3")},
		},
	}
	return aggregate.Sum(load(t), year, []*figure.Report{a, b})
}

func TestJSON(t *testing.T) {
	r := two(t)
	var b bytes.Buffer
	if err := r.WriteJSON(&b, "bloc v1.2.3", "en", nil); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "null") {
		t.Errorf("null stands where an empty list should:\n%s", b.String())
	}
	var small bytes.Buffer
	if err := json.Compact(&small, b.Bytes()); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`{"schema_version":1,"program":"bloc v1.2.3","catalogue":"sha256:`,
		`,"bloc":"red-river-delta","period":"2018","complete":false,"open_questions":{"count":0,"figures":0},"not_final":["INCOMPLETE: 2 of 11 boards have reported","INCOMPLETE: 19 core indicators lack a figure of a board that has reported"],"members":[{"id":"ha-noi","name":"Hà Nội","reported":true,"files":[` +
			`{"path":"=a.xlsx","sha256":"aa","document":"123/BC-BQL","date":"2019-01-10","cells":{"seen":5,"used":3,"left_out":{"ratio":1},"not_understood":1},"texts":{"seen":0,"read":0,"harmless":0,"asked":0}}]},` +
			`{"id":"vinh-phuc","name":"Vĩnh Phúc","reported":false,"files":[]},`,
		`"files":[{"path":"b.xlsx","sha256":"bb","cells":{"seen":0,"used":0,"left_out":{},"not_understood":0},"texts":{"seen":0,"read":0,"harmless":0,"asked":0}}]}`,
		`{"indicator":"capital.registered.fdi","label":"Registered capital (FDI)","unit":"million-usd","value":"5500","reported":2,"expected":11,` +
			`"missing":["vinh-phuc","bac-ninh","quang-ninh","hai-duong","hai-phong","hung-yen","thai-binh","nam-dinh","ninh-binh"],"estimate":false,` +
			`"previous":{"period":"2017","value":"4923.1","reported":1,"index":"111.08","growth":"11.08","basis":"reports"},` +
			`"plan":{"value":"6000","reported":1,"completion":"91.15"},` +
			`"parts":[{"member":"ha-noi","value":"5468.76","raw":"-5468760","raw_unit":"nghìn USD","role":"actual","places":0,"estimate":false,"converted":{"rate":"23000","per":"USD"},` +
			`"sources":[{"file":"=a.xlsx","sheet":"BC","cell":"E12"}],"previous":"4923.1","plan":"6000",` +
			`"previous_figure":{"value":"4923.1","role":"previous","places":0,"estimate":false,"sources":[{"file":"=a.xlsx","sheet":"BC","cell":"C12"}]},` +
			`"plan_figure":{"value":"6000","role":"plan","places":0,"estimate":false,"sources":[{"file":"=a.xlsx","sheet":"BC","cell":"D12"}]}},` +
			`{"member":"ha-nam","value":"31.24","role":"actual","places":0,"estimate":false,"sources":[{"file":"b.xlsx","sheet":"BC","cell":"C3"}]}]}`,
		`"value":"7","reported":1`, // the sum of its parts
		`"sources":[{"file":"b.xlsx","sheet":"BC","cell":"C1"},{"file":"b.xlsx","sheet":"BC","cell":"C2"}]`,
		`"indicator":"realization.fdi","label":"Realized of registered capital (FDI)","unit":"percent","value":"-0.19"`,
		`"indicator":"trade.balance","label":"Trade balance","unit":"million-usd","value":"7.125"`, // no quotient: not rounded
		`"findings":[]}`,
	} {
		if !strings.Contains(small.String(), want) {
			t.Errorf("the JSON lacks\n%s\nin\n%s", want, small.String())
		}
	}
}

func TestJSONFindings(t *testing.T) {
	var b bytes.Buffer
	r := two(t)
	missing := diag.MemberMissing.At(diag.Place{}).With("name", diag.Same("Ninh Bình"))
	missing.Period = "2018"
	if err := r.WriteJSON(&b, "bloc", "vi", diag.List{missing}); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Findings []struct{ Code, Message string }
	}
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Findings) != 1 || got.Findings[0].Code != "member-missing" || got.Findings[0].Message != "chưa có báo cáo năm 2018 của Ninh Bình" {
		t.Errorf("findings are %+v", got.Findings)
	}
}

func TestFiguresCSV(t *testing.T) {
	var b bytes.Buffer
	if err := two(t).WriteFigures(&b); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "\r") {
		t.Error("lines do not end in LF alone")
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	byIndicator := map[string][]string{}
	for _, r := range rows[1:] {
		byIndicator[r[3]] = append(byIndicator[r[3]], strings.Join(r, "|"))
	}
	if got, want := strings.Join(rows[0], ","), "bloc,period,role,indicator,member,value,unit,estimate,raw,raw_unit,file,sheet,cell"; got != want {
		t.Errorf("header %q, want %q", got, want)
	}
	for id, want := range map[string][]string{
		"capital.registered.fdi": {
			"red-river-delta|2018|actual|capital.registered.fdi|ha-noi|5468.76|million-usd|false|'-5468760|nghìn USD|'=a.xlsx|BC|E12",
			"red-river-delta|2017|previous|capital.registered.fdi|ha-noi|4923.1|million-usd|false|||'=a.xlsx|BC|C12",
			"red-river-delta|2018|plan|capital.registered.fdi|ha-noi|6000|million-usd|false|||'=a.xlsx|BC|D12",
			"red-river-delta|2018|actual|capital.registered.fdi|ha-nam|31.24|million-usd|false|||b.xlsx|BC|C3",
		},
		"capital.realized.fdi": { // a negative value is a number and not guarded
			"red-river-delta|2018|actual|capital.realized.fdi|ha-noi|-10.5|million-usd|true|||'=a.xlsx|BC|E13",
		},
		"projects.new": {
			"red-river-delta|2018|actual|projects.new|ha-nam|7|projects|false|||b.xlsx|BC|C1+C2",
		},
		"revenue": nil, // nobody stated it: no row, never a zero
	} {
		if diff := cmp.Diff(want, byIndicator[id]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", id, diff)
		}
	}
}

func TestTotalsCSV(t *testing.T) {
	var b bytes.Buffer
	if err := two(t).WriteTotals(&b, "en"); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if got, want := strings.Join(rows[0], ","), "bloc,period,indicator,label,unit,plan,previous_period,previous,value,completion,index,estimate,reported,expected"; got != want {
		t.Errorf("header %q, want %q", got, want)
	}
	got := map[string]string{}
	for _, r := range rows[1:] {
		if got[r[2]] != "" {
			t.Errorf("two rows of %s", r[2])
		}
		got[r[2]] = strings.Join(r, "|")
	}
	for id, want := range map[string]string{
		"capital.registered.fdi": "red-river-delta|2018|capital.registered.fdi|Registered capital (FDI)|million-usd|6000|2017|4923.1|5500|91.15|111.08|false|2|11",
		"capital.realized.fdi":   "red-river-delta|2018|capital.realized.fdi|Realized capital (FDI)|million-usd||||-10.5|||true|1|11",
		"revenue":                "red-river-delta|2018|revenue|Revenue|billion-vnd|||||||false|0|11",
		"realization.fdi":        "red-river-delta|2018|realization.fdi|Realized of registered capital (FDI)|percent||||-0.19|||true|1|11",
	} {
		if diff := cmp.Diff(want, got[id]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", id, diff)
		}
	}
}
