// A real branch that was founded this morning, as the windows are shown it: what is missing, and the two halves.

#include "tests/ui/fake_world.h"

namespace jcic::test {

const char* const the_first_half =
    "keya1-pqqqq-aaaaa-bbbbb-ccccc-ddddd-eeeee-fffff-ggggg-hhhhh-jjjjj-kkkkk-lllll-mmmmm-nnnnn-pp";
const char* const the_second_half =
    "keyb1-pqqqp-22222-33333-44444-55555-66666-77777-88888-99999-aaaaa-ccccc-ddddd-eeeee-fffff-gg";

desk::SetupView founded_this_morning() {
    desk::SetupView out;
    for (const auto& info : domain::setup_steps()) {
        auto& line = out.lines.emplace_back(desk::SetupLine{info.step, info.place == domain::SetupPlace::answers, {}});
        line.waits = info.step == domain::SetupStep::certificate || info.step == domain::SetupStep::authorisation_test;
        if (info.step != domain::SetupStep::calendar) continue;
        line.done = true;
        line.found = "116-12-31";
    }
    return out;
}

namespace {

bool same(const Bytes& typed, const char* half) {
    return ByteView(typed).size() == std::string_view(half).size() &&
           std::equal(typed.begin(), typed.end(), view(half).begin());
}

}  // namespace

void FakeWorld::answer_setup() {
    setup = founded_this_morning();
    answer<command::SetupList>([this](const auto&) { return setup; });
    answer<command::TakeSetupStep>([this](const command::TakeSetupStep& wanted) {
        for (auto& line : setup.lines) {
            if (line.step == wanted.step) line.done = true;
            if (wanted.step == domain::SetupStep::request && line.step == domain::SetupStep::certificate)
                line.waits = false;
        }
        return std::string(wanted.step == domain::SetupStep::fingerprint ? "seal1-qqqqq-aaaaa-bbbbb-ccccc-ddddd" : "");
    });
    answer<command::BeginRecovery>([](const command::BeginRecovery& wanted) {
        return std::make_shared<desk::Making>(desk::Making{wanted.keepers, {1, 1, Secret()}, {2, 1, Secret()}, {}, {}});
    });
    answer<command::ShowHalf>([](const command::ShowHalf& wanted) {
        return std::make_shared<const Secret>(
            Secret::from(view(wanted.number == 1 ? the_first_half : the_second_half)));
    });
    answer<command::TypeHalfBack>([this](const command::TypeHalfBack& wanted) -> Result<void> {
        if (same(typed, wanted.number == 1 ? the_first_half : the_second_half)) return {};
        return fail(FaultCode::recovery_half, "test", {{"reason", "mistyped"}});
    });
    when<command::FinishRecovery>([this](const auto&) {
        for (auto& line : setup.lines)
            if (line.step == domain::SetupStep::recovery) line.done = true;
    });
}

}  // namespace jcic::test
