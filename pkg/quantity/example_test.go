package quantity_test

import (
	"fmt"

	"bloc/pkg/quantity"
)

// A text that fits both notations is read by the one of its column, and is ambiguous
// where nobody knows it.
func ExampleParse() {
	for _, text := range []string{"ước 53.011,34 triệu USD", "1.234", "5,569,65"} {
		n, err := quantity.Parse(text, quantity.Unknown)
		switch {
		case err != nil:
			fmt.Println(err)
		case n.Ambiguous:
			fmt.Println(n.Value, "or", n.Other)
		default:
			fmt.Println(n.Qualifier, n.Value, n.Unit)
		}
	}
	// Output:
	// ước 53011.34 triệu USD
	// 1234 or 1.234
	// "5,569,65" is no figure: found groups of 1, 3, 2 digits with ",," between them, expected groups of three digits and at most one decimal mark, such as 53.011,34 or 53,011.34
}

// Figures are compared as they were printed.
func ExampleShown() {
	total, parts := quantity.New(619, -1), quantity.New(6186, -2)
	fmt.Println(total.Equal(parts), quantity.Shown(total, 1).Meets(quantity.Shown(parts, 2)))
	// Output: false true
}

// Rounded parts add up to the rounded total.
func ExampleApportion() {
	third := quantity.New(33333, -3)
	fmt.Println(quantity.Apportion([]quantity.Decimal{third, third, quantity.New(33334, -3)}, quantity.New(100, 0), 1))
	// Output: [33.3 33.3 33.4]
}

func ExampleFormat() {
	d := quantity.New(5301134, -2)
	fmt.Println(quantity.Format(d, 1, "vi"), quantity.Format(d, 1, "en"))
	// Output: 53.011,3 53,011.3
}
