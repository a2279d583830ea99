#include "app/desk/papers/self_check.h"

#include "app/desk/papers/custody.h"

namespace jcic::desk::papers {

std::string ways_of(const std::vector<Designated>& people, const Span& span) {
    std::set<std::string> ways;
    for (const auto& one : people)
        if (in_span(one, span) && !one.ways.empty() && one.ways != "-") ways.insert(one.ways);
    std::string out;
    for (const auto& way : ways) out.append(out.empty() ? "" : ",").append(way);
    return out;
}

bool cards_only(const CheckFacts& facts) {
    return ways_of(facts.people, facts.span) == "N";
}

CheckFigures figures_of(const CheckFacts& facts) {
    CheckFigures out;
    for (const auto& items : {items_of_queries(), items_of_people(), items_of_office()})
        for (const auto& item : items) out.emplace(item.number, item.figures(facts));
    return out;
}

Answers self_check(const CheckFacts& facts, const paper::Sentences& sentences) {
    Answers out;
    for (const auto& [number, figures] : figures_of(facts)) {
        const auto* item = sentences.item(number);
        auto said = sentences.fill(number, figures);
        if (!said.empty()) out[number] = {item == nullptr ? "" : item->sheet, std::move(said)};
    }
    return out;
}

}  // namespace jcic::desk::papers
