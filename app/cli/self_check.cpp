#include "app/cli/cli_text.h"
#include "app/cli/command.h"
#include "app/desk/rooms.h"
#include "app/words/words.h"

#include <array>
#include <functional>

namespace jcic::cli {
namespace {

/// One link of the chain: nullopt in the result means that it cannot be checked here, with the reason in `why`.
struct Stage {
    std::string_view name;
    std::function<Result<bool>(std::string& why)> check;
};

/// JCIC and this machine may differ by so much before certificates and deadlines go wrong (the number is ours).
constexpr std::chrono::minutes clock_limit{5};

Result<bool> clock_fits(desk::Rooms& rooms) {
    if (!rooms.capabilities) return fail(FaultCode::host_unreachable, "self-check");
    const auto difference = rooms.capabilities->server_time - rooms.clock->now();
    if (std::chrono::abs(difference) > clock_limit)
        return fail(
            FaultCode::clock_off, "self-check",
            {{"seconds", std::to_string(std::chrono::duration_cast<std::chrono::seconds>(difference).count())}});
    return true;
}

std::vector<Stage> chain(desk::Rooms& rooms, std::vector<card::ReaderView>& readers) {
    const auto virtual_reader = [&rooms](std::string& why) -> Result<bool> {
        why = (rooms.practice ? Cli::tr("練習讀卡機沒有 USB 裝置") : Cli::tr("這個版本尚未檢查 USB 裝置與驅動程式"))
                  .toStdString();
        return false;
    };
    const auto with_state = [&readers](std::string_view state) {
        return std::any_of(readers.begin(), readers.end(),
                           [&](const card::ReaderView& one) { return one.state == state; });
    };
    return {
        {"service",
         [&](std::string&) -> Result<bool> {
             auto found = rooms.card->list();
             if (!found && found.error().code != FaultCode::reader_none)
                 return tl::unexpected<Fault>(std::move(found).error());
             if (found) readers = std::move(*found);
             return true;
         }},
        {"usb", virtual_reader},
        {"driver", virtual_reader},
        {"reader",
         [&](std::string&) -> Result<bool> {
             if (readers.empty()) return fail(FaultCode::reader_none, "self-check");
             return true;
         }},
        {"card",
         [&, with_state](std::string&) -> Result<bool> {
             if (with_state("empty") && !with_state("card") && !with_state("unknown-card") && !with_state("mute") &&
                 !with_state("busy"))
                 return fail(FaultCode::card_none, "self-check");
             return true;
         }},
        {"atr",
         [&, with_state](std::string&) -> Result<bool> {
             if (with_state("mute") && !with_state("card")) return fail(FaultCode::card_mute, "self-check");
             return true;
         }},
        {"application",
         [&](std::string&) -> Result<bool> {
             const auto card = rooms.card->open({rooms.wanted_reader, {}});
             if (!card && card.error().code != FaultCode::card_certificate) return tl::unexpected<Fault>(card.error());
             return true;
         }},
        {"certificate",
         [&](std::string&) -> Result<bool> {
             JCIC_CHECK(rooms.card->open({rooms.wanted_reader, {}}));
             return true;
         }},
        {"host",
         [&](std::string&) -> Result<bool> {
             JCIC_TRY(rooms.capabilities, rooms.host->capabilities({}));
             return true;
         }},
        {"clock", [&](std::string&) { return clock_fits(rooms); }},
    };
}

}  // namespace

Result<Answer> self_check(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    std::vector<card::ReaderView> readers;
    Answer answer;
    answer.json = {{"ok", true}, {"stages", nlohmann::ordered_json::array()}};
    std::optional<Fault> broken;
    for (const auto& stage : chain(workplace->rooms(), readers)) {
        std::string state = "not-reached";
        std::string fault;
        std::string advice;
        if (!broken) {
            std::string why;
            const auto checked = stage.check(why);
            state = !checked ? "failed" : *checked ? "ok" : "skipped";
            advice = why;
            if (!checked) {
                broken = checked.error();
                fault = std::string(broken->text());
                advice = words::words_for(*broken).advice.toStdString();
            }
        }
        answer.json["stages"].push_back(
            {{"stage", std::string(stage.name)}, {"state", state}, {"fault", fault}, {"advice", advice}});
        answer.text += (answer.text.empty() ? "" : "\n") + std::string(stage.name) + "  " + state +
                       (fault.empty() ? "" : "  " + fault) + (advice.empty() ? "" : "\n    " + advice);
    }
    answer.json["ok"] = !broken;
    if (broken) answer.status = outcome_of(broken->code);
    return answer;
}

}  // namespace jcic::cli
