// 聯徵中心主機登記簿: JCIC moved its host, or its host's authority was renewed. The ledger's founding sealed one host;
// a branch that lives for years gets another by JCIC's letter, entered by two. What connects:
// app/desk/rooms/trusted_host.cpp.

#include "app/domain/registers/hosts.h"

#include <algorithm>

namespace jcic::domain::registers {
namespace of_hosts {
namespace {

constexpr std::string_view in_use = "announced";
constexpr std::array states = believed::states({in_use, JCIC_WORD("registers", "可連線")});
constexpr std::array from_in_use{in_use};

constexpr std::array entered{asked("address", JCIC_WORD("registers", "主機位址（https://名稱:埠）")),
                             asked("authority", JCIC_WORD("registers", "憑證機構憑證檔的 SHA-256（64 碼）")),
                             asked("letter", JCIC_WORD("registers", "聯徵中心函文號"), events::Kind::reference),
                             remark};

/// What no setting can say would be believed of no host, and be found out once the settings say it and nobody can sign
/// in.
Result<void> as_the_settings_say_it(const StepInput& taking) {
    if (!names_host(taking.values.at("address"))) return wrong("address", "address");
    if (believed::is_sha256(taking.values.at("authority"))) return {};
    return wrong("authority", "digest", JCIC_WORD("registers", "應為 sha256sum 算出之 64 碼（0–9、a–f），不多不少。"));
}

/// The unit head's: whatever host it names is given passwords, and an administrator and a querier are not enough.
constexpr std::array steps =
    believed::steps(from_in_use, {"jcic-host.announced", JCIC_WORD("registers", "登記聯徵中心的新主機或新憑證機構"),
                                  entered, as_the_settings_say_it, "jcic-host.withdrawn", "jcic-host.erased"});
constexpr std::array columns{Column{"address"}, Column{"authority"}, below(Column{"letter"}), Column{"until"},
                             below(Column{"remark"})};

}  // namespace
}  // namespace of_hosts

std::vector<AnnouncedHost> announced_hosts(const Rows& rows) {
    std::vector<AnnouncedHost> out;
    for (const auto& [id, row] : rows.of(hosts))
        if (row.state == of_hosts::in_use)
            out.push_back({row.value("address"), hex_as_typed(row.value("authority")), row.story.front().sequence});
    std::ranges::sort(out, {}, &AnnouncedHost::announced);
    return out;
}

constinit const Register hosts{"hosts",
                               JCIC_WORD("registers", "聯徵中心主機登記簿"),
                               "R-PA-9",
                               "jcic-host:",
                               "",
                               everybody,
                               of_hosts::states,
                               of_hosts::steps,
                               of_hosts::columns,
                               believed::dues};

}  // namespace jcic::domain::registers
