#pragma once
// The approver's page with all that may stand on it: both groups of the list, whatever stands out, and a form.

#include <functional>

#include "tests/ui/window_rig.h"

namespace jcic::test {

/// Afterwards the world is as it was.
inline void look_at_many_approvals(WindowRig& rig, const std::function<void(QWidget*, const QString&)>& look) {
    using Kind = inquiry::Remark::Kind;
    const auto approvals = rig.world.state.approvals;
    const auto view = rig.world.approval_view;
    auto& rows = rig.world.state.approvals;
    const auto add = [&](const char* query, const char* name, std::array<std::size_t, 3> ranked) {
        auto row = rows.front();
        row.query = query;
        row.subject_name = name;
        row.ranked = ranked;
        row.remarks = ranked[0] + ranked[1] + ranked[2];
        rows.push_back(row);
    };
    rows.front().query = "q60";  // not the one that is shown
    rows.front().ranked = {1, 2, 2};
    add("q61", "蔡宗穎", {0, 1, 0});
    for (const auto& [query, name] :
         {std::pair{"q62", "林務昌"}, {"q63", "李承翰"}, {"q64", "吳佩珊"}, {"q65", "許文雄"}})
        add(query, name, {});
    for (std::size_t i = 3; i < rows.size(); ++i) rows[i].file = "1221.csv";
    rows[4].ranked = {0, 0, 1};
    rows[4].remarks = 1;
    auto& remarks = rig.world.approval_view.remarks;
    remarks.insert(remarks.begin(), {Kind::listed, {{"kind", "colleague"}, {"name", "黃建國"}, {"from", "1150102"}}});
    remarks.push_back({Kind::unusual_volume, {{"person", "L03"}, {"number", "12"}, {"usual", "5"}, {"days", "60"}}});
    remarks.push_back({Kind::outside_office_hours, {{"at", "115-12-21 18:46"}}});
    remarks.push_back({Kind::reason_copied, {{"case", "2026-房貸-00401"}}});
    // Two supervisors approve some of them (R-DU-6): the one that is shown is to be approved first.
    rows[2].two = rows[3].two = rig.world.approval_view.two = true;
    rows[3].first = "周文彬 L02";
    rig.world.approval_view.form = "AU-1";
    rig.world.publish();
    rig.go_to(ui::PageId::approval);
    rig.press("tickAll");
    look(&rig.window, QStringLiteral("approval several"));
    rows = approvals;
    rig.world.approval_view = view;
    rig.publish();
}

}  // namespace jcic::test
