// The fake world's answers about what is kept, and its end.
#include "tests/ui/fake_world.h"

namespace jcic::test {

using domain::RetentionReason;

void FakeWorld::find_copy(const ui::CopyId&, ui::Then<void> then) {
    answer<void>("find_copy", std::move(then), {});
}
void FakeWorld::use_up(const inquiry::QueryId&, domain::Item, ui::Then<void> then) {
    answer<void>("use_up", std::move(then), {});
}
void FakeWorld::erase_record(const inquiry::QueryId&, domain::Item, const std::string&, const domain::PersonId&,
                             Secret password, ui::Then<void> then) {
    keep(password);
    answer<void>("erase_record", std::move(then), {});
}
void FakeWorld::kept(ui::Then<std::vector<desk::KeptRow>> then) {
    const auto until = domain::RocDate::parse("1150630").value();
    std::vector<desk::KeptRow> rows{
        {"q8", "2021-房貸-00017", "陳瑋如", {}, {until, RetentionReason::ended}, false, true},
        {"q9", "2021-信貸-00102", "黃建國", {}, {until, RetentionReason::log}, true, true},
        {"q4", "2026-房貸-00417", "王小明", {}, {std::nullopt, RetentionReason::relation}, false, false}};
    answer<std::vector<desk::KeptRow>>("kept", std::move(then), std::move(rows));
}
void FakeWorld::end_relation(const inquiry::QueryId&, domain::RelationEnd, domain::RocDate, ui::Then<void> then) {
    answer<void>("end_relation", std::move(then), {});
}
void FakeWorld::retention_page(const std::set<inquiry::QueryId>& ids, ui::Then<desk::RetentionPage> then) {
    answer<desk::RetentionPage>("retention_page", std::move(then),
                                desk::RetentionPage{ids, "刪除\t期滿\n", "7F3A-91C2"});
}
void FakeWorld::erase_kept(const desk::RetentionPage&, const domain::PersonId&, Secret password, ui::Then<void> then) {
    keep(password);
    answer<void>("erase_kept", std::move(then), {});
}

}  // namespace jcic::test
