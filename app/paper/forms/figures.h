#pragma once
// Computed figures, under the names that a paper's sentences use (sentences.h).

#include <concepts>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/domain/roc_date.h"

namespace jcic::paper {

class Figures;

/// Text, or a list whose entries have figures of their own.
struct Figure {
    Figure(std::string text);
    Figure(std::string_view text);
    Figure(const char* text);
    Figure(bool holds);  ///< for a condition: empty if false
    template <std::integral Count>
    requires(!std::same_as<Count, bool>) Figure(Count count) : Figure(std::to_string(count)) {}
    Figure(domain::RocDate day);                        ///< "115-12-21"
    Figure(const std::optional<domain::RocDate>& day);  ///< empty for nullopt
    Figure(const std::optional<std::uint64_t>& count);
    Figure(std::vector<Figures> entries);
    Figure(const std::vector<std::string>& names);  ///< of entries with {it} only

    [[nodiscard]] bool empty() const;

    std::string words{};
    std::vector<Figures> entries;
    bool is_list = false;
};

class Figures {
public:
    using List = std::vector<Figures>;
    Figures() = default;
    Figures(std::initializer_list<std::pair<const std::string, Figure>> figures) : figures_(figures) {}
    /// With {it} only.
    Figures(std::string it) : figures_{{"it", std::move(it)}} {}

    void set(const std::string& name, Figure figure) { figures_.insert_or_assign(name, std::move(figure)); }
    /// Null if it was not computed.
    [[nodiscard]] const Figure* get(std::string_view name) const;
    [[nodiscard]] const std::map<std::string, Figure, std::less<>>& all() const { return figures_; }

private:
    std::map<std::string, Figure, std::less<>> figures_;
};

}  // namespace jcic::paper
