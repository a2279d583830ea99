// 櫃台連線伺服器登記簿: where the desks of the bank meet, as two of the branch entered it. A file of settings can be
// edited by whoever shares the system's login; another hub would know none of the uses that the other desks claimed. A
// hub that was put back from a backup has another id and is entered anew: so two of each branch accept that it forgot.
// What connects: app/desk/rooms/trusted_hub.cpp.
#include "app/domain/registers/hubs.h"

#include <algorithm>

#include "app/domain/registers/hosts.h"

namespace jcic::domain::registers {
namespace of_hubs {
namespace {

constexpr std::string_view in_use = "trusted";
constexpr std::array states = believed::states({in_use, JCIC_WORD("registers", "可連線")});
constexpr std::array from_in_use{in_use};

constexpr std::array entered{asked("hub", JCIC_WORD("registers", "伺服器位址（名稱:埠/資料庫）")),
                             asked("authority", JCIC_WORD("registers", "憑證機構憑證檔的 SHA-256（64 碼）")),
                             asked("hub-id", JCIC_WORD("registers", "伺服器代號（由資料庫人員告知）")), remark};

constexpr std::size_t digits_of_id = 32;

/// What no setting, no file and no server can say would be believed of none.
Result<void> as_it_can_be(const StepInput& taking) {
    if (!parse_hub_address(taking.values.at("hub")))
        return wrong("hub", "address", JCIC_WORD("registers", "應如設定 hub 所寫：名稱[:埠]/資料庫。"));
    if (!believed::is_sha256(taking.values.at("authority")))
        return wrong("authority", "digest",
                     JCIC_WORD("registers", "應為 sha256sum 算出之 64 碼（0–9、a–f），不多不少。"));
    if (hex_as_typed(taking.values.at("hub-id")).size() == digits_of_id) return {};
    return wrong("hub-id", "id",
                 JCIC_WORD("registers", "應為 jcic-desk-hub status 印出的代號：32 碼（0–9、a–f），含連字號亦可。"));
}

constexpr std::array steps = believed::steps(from_in_use, {"hub.trusted", JCIC_WORD("registers", "登記櫃台連線伺服器"),
                                                           entered, as_it_can_be, "hub.withdrawn", "hub.erased"});
constexpr std::array columns{Column{"hub"}, Column{"hub-id"}, below(Column{"authority"}), Column{"until"},
                             below(Column{"remark"})};

/// With the hyphens that PostgreSQL writes an uuid with.
std::string as_uuid(std::string hex) {
    for (const std::size_t at : {8U, 13U, 18U, 23U}) hex.insert(at, "-");
    return hex;
}

}  // namespace
}  // namespace of_hubs

std::vector<TrustedHub> trusted_hubs(const Rows& rows) {
    std::vector<TrustedHub> out;
    const auto entered = [&rows](const TrustedHub& one) { return rows.of(hubs).at(one.row).story.front().sequence; };
    for (const auto& [id, row] : rows.of(hubs)) {
        if (row.state != of_hubs::in_use) continue;
        auto address = parse_hub_address(row.value("hub"));
        auto of_hub = hex_as_typed(row.value("hub-id"));
        if (!address || of_hub.size() != of_hubs::digits_of_id) continue;
        out.push_back(
            {*std::move(address), hex_as_typed(row.value("authority")), of_hubs::as_uuid(std::move(of_hub)), id});
    }
    std::ranges::sort(out, std::ranges::greater{}, entered);
    return out;
}

constinit const Register hubs{"hubs",
                              JCIC_WORD("registers", "櫃台連線伺服器登記簿"),
                              "R-AU-5",
                              "hub:",
                              "",
                              everybody,
                              of_hubs::states,
                              of_hubs::steps,
                              of_hubs::columns,
                              believed::dues};

}  // namespace jcic::domain::registers
