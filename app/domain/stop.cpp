#include "app/domain/stop.h"

namespace jcic::domain {
namespace {

bool lasts_longer(const Stop& one, const Stop& other) {
    if (!one.until || !other.until) return !one.until && other.until;
    return *other.until < *one.until;
}

}  // namespace

bool Stop::forbids(Item asked, const PersonId& querier) const {
    return (!item || *item == asked) && (!person || *person == querier);
}

Result<void> not_stopped(std::span<const Stop> stops, Item item, const PersonId& querier) {
    const Stop* longest = nullptr;
    for (const auto& stop : stops)
        if (stop.forbids(item, querier) && (longest == nullptr || lasts_longer(stop, *longest))) longest = &stop;
    if (longest == nullptr) return {};
    std::vector<Detail> details{{"stop", longest->row}, {"cause", longest->cause}};
    const auto say = [&](const char* key, std::string value) {
        if (!value.empty()) details.push_back({key, std::move(value)});
    };
    say("by", longest->imposed_by);
    say("letter", longest->letter);
    if (longest->item) say("item", std::string(code_of(*longest->item)));
    if (longest->person) say("person", longest->person->text());
    if (longest->until) say("until", longest->until->dashed());
    return fail(FaultCode::rule_lo_6, "stops", std::move(details));
}

}  // namespace jcic::domain
