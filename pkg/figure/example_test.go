package figure_test

import (
	"fmt"

	"bloc/pkg/figure"
)

func ExamplePeriod() {
	p, err := figure.ParsePeriod("2018-Q1")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.Previous(), p.Before(), p.End().Format("2006-01-02"))
	fmt.Println(figure.FromMonths(2018, 9), figure.FromMonths(2018, 12))
	// Output:
	// 2017-Q1 2017 2018-03-31
	// 2018-9M 2018
}
