#include "app/desk/papers/attendance_said.h"

#include <algorithm>
#include <map>

#include "app/desk/papers/said.h"

namespace jcic::desk::papers {
namespace {

using domain::RocDate;

/// The last of each day, by its text.
std::map<std::string, UtcTime> last_of_days(const std::vector<UtcTime>& moments) {
    std::map<std::string, UtcTime> out;
    for (const auto at : moments) {
        auto& last = out[domain::roc_date_at(at).text()];
        last = std::max(last, at);
    }
    return out;
}

std::size_t times_twice(const Attendance& one) {
    std::size_t out = 0;
    for (std::size_t at = 1; at < one.in.size(); ++at) {
        const auto between = [&](UtcTime left) { return one.in[at - 1] <= left && left <= one.in[at]; };
        if (std::ranges::none_of(one.out, between)) ++out;
    }
    return out;
}

}  // namespace

std::string signed_in_twice(const CheckFacts& facts) {
    std::vector<std::string> out;
    for (const auto& one : facts.trail.attendance)
        if (const auto times = times_twice(one); times > 0)
            out.push_back(name_of(facts.people, one.code) + " " + number(times) + " 次");
    return "未登出即再簽入（另開程式、當機或兩處同時）：" + listed(out) + "。";
}

std::string last_sign_outs(const CheckFacts& facts) {
    const auto base_day = facts.base_day.text();
    std::map<std::string, UtcTime> days;  // the last sign-out of anybody
    std::vector<std::string> stayed;
    for (const auto& one : facts.trail.attendance) {
        const auto left = last_of_days(one.out);
        for (const auto& [day, came] : last_of_days(one.in)) {
            if (day >= base_day) continue;
            auto& last = days[day];
            const auto found = left.find(day);
            if (found != left.end()) last = std::max(last, found->second);
            if (found == left.end() || found->second < came)
                stayed.push_back(name_of(facts.people, one.code) + " " + domain::roc_date_at(came).dashed());
        }
    }
    std::string latest = "無";
    Millis hour{-1};
    for (const auto& [day, at] : days) {
        if (at == UtcTime{}) continue;
        const auto since_midnight = at - domain::start_of(domain::roc_date_at(at));
        if (since_midnight <= hour) continue;
        hour = since_midnight;
        latest = domain::roc_time_text(at);
    }
    return "有人簽入 " + number(days.size()) + " 天，當日未登出：" + listed(stayed) + "；每日最後登出之最晚者：" +
           latest + "。";
}

}  // namespace jcic::desk::papers
