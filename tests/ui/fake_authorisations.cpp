// What the windows' world answers about authorisations on their way to JCIC.
#include "app/desk/commands/authorisations.h"
#include "tests/ui/fake_world.h"

namespace jcic::test {
namespace {

/// One can be sent, one lacks its image, one waits too long.
desk::AuthorisationsView forms_on_their_way() {
    desk::AuthorisationsView out;
    out.to_send = {
        {"P-0421", "林美玲", {}},
        {"P-0422", "黃建國", {Fault{FaultCode::rule_au_4, "test", {{"field", "form"}, {"reason", "no-form"}}}}}};
    out.sent = {{"P-0420", "王大明", "authorisations-0129999-20261221T060000-00ff00ff.p7m",
                 afternoon() - std::chrono::minutes{21}, true, false}};
    out.recipient = std::string(64, 'c');
    return out;
}

/// One answer for the one that waits, and one about a form that nobody knows.
std::vector<desk::RepliesSeen> files_of_replies() {
    using domain::registers::ReplyMeans;
    desk::RepliesSeen out{"/srv/in/1221.replies", std::string(64, 'd'), {}, std::nullopt};
    out.lines = {{{"P-0420", "0000", afternoon()}, ReplyMeans::accepts},
                 {{"X-1", "0101", afternoon()}, ReplyMeans::unknown}};
    return {out};
}

}  // namespace

void FakeWorld::answer_authorisations() {
    answer<command::LookAtAuthorisations>([](const auto&) { return forms_on_their_way(); });
    answer<command::SendAuthorisations>([](const auto&) {
        return desk::PackageSent{"authorisations-0129999-20261221T061000-11ff11ff.p7m",
                                 std::string(64, 'e'),
                                 std::string(64, 'c'),
                                 {"P-0421"},
                                 {"P-0422"},
                                 {}};
    });
    answer<command::LookAtReplies>([](const auto&) { return files_of_replies(); });
    answer<command::TakeReplies>([](const auto&) { return desk::RepliesTaken{1, 0, 1}; });
}

}  // namespace jcic::test
