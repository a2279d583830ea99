#include "app/cli/command_values.h"

#include "app/desk/papers/query_list.h"
#include "app/desk/profile/machine_settings.h"
#include "app/desk/queries/query_desk.h"
#include "app/domain/eligibility.h"
#include "app/domain/registers/register.h"
#include "app/domain/retention.h"
#include "app/words/languages.h"

namespace jcic::cli {
namespace {

template <class All, class Name>
std::vector<std::string_view> all_names(const All& all, Name name) {
    std::vector<std::string_view> out;
    for (const auto& each : all) out.push_back(name(each));
    return out;
}

}  // namespace

namespace choices {

std::vector<std::string_view> languages() {
    return all_names(words::languages, [](const auto& each) { return each.code; });
}

std::vector<std::string_view> shells() {
    return {"bash"};
}

std::vector<std::string_view> businesses() {
    return all_names(domain::all_businesses, [](auto each) { return domain::name_of(each); });
}

std::vector<std::string_view> subject_kinds() {
    return all_names(domain::all_subject_kinds, [](auto each) { return domain::name_of(each); });
}

std::vector<std::string_view> item_codes() {
    return all_names(domain::all_items, [](auto each) { return domain::code_of(each); });
}

std::vector<std::string_view> registers() {
    return all_names(domain::registers::all_to_read(), [](const auto* each) { return each->name; });
}

std::vector<std::string_view> settings() {
    return all_names(desk::all_settings(), [](const auto* each) { return each->name; });
}

std::vector<std::string_view> paper_numbers() {
    return {"1", "2", "3", "4"};
}

std::vector<std::string_view> item_states() {
    return desk::papers::item_states();
}

}  // namespace choices

std::string joined(const std::vector<std::string_view>& words, std::string_view between) {
    std::string out;
    for (const auto word : words) out.append(out.empty() ? "" : between).append(word);
    return out;
}

std::vector<std::string_view> ValueInfo::known() const {
    return choices == nullptr ? all_names(of_field, [](const auto& each) { return each.name; }) : choices();
}

std::string word_of(const ValueInfo& value) {
    return value.word.empty() ? joined(value.known(), "|") : std::string(value.word);
}

}  // namespace jcic::cli
