#pragma once
// The values that fill in a form, and the resulting document.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/paper/forms/form.h"

namespace jcic::paper {

/// Values by name; unset ones read as "".
class Values {
public:
    Values() = default;
    Values(std::initializer_list<std::pair<std::string_view, std::string>> values);
    void set(std::string_view name, std::string value);
    [[nodiscard]] const std::string& get(std::string_view name) const;
    /// The words with every {name} replaced.
    [[nodiscard]] std::string in(std::string_view words) const;

private:
    std::vector<std::pair<std::string, std::string>> values_;
};

struct Filling {
    Values values;
    std::vector<Table::Row> rows;      ///< cells in the order of the vocabulary's columns
    std::optional<Statement> instead;  ///< replaces the table if nothing is on file
    bool tax_data = false;             ///< prints the notice of R-PA-3 on every page
    bool practice = false;             ///< prints the band of practice on every page
    std::string file_title;            ///< of the file: never personal data
    std::string running_head;          ///< next to the title from the second page on
    std::string watermark;             ///< "" for none
    std::optional<Origin> origin{};
    std::string footer;
    std::string stamp_line{};
    UtcTime created{};
};

[[nodiscard]] Document fill(const Form& form, const Filling& filling);

}  // namespace jcic::paper
