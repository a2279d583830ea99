#include "app/rehearsal/worlds.h"

#include "app/rehearsal/practice_profile.h"
#include "app/rehearsal/running_world.h"

namespace jcic::rehearsal {
namespace {

class Worlds : public desk::PracticeWorlds {
public:
    [[nodiscard]] Result<void> make(const std::filesystem::path& profile, Random& random) const override {
        return make_profile(profile, random, SystemClock());
    }
    [[nodiscard]] Result<std::unique_ptr<desk::PracticeWorld>> open(const std::filesystem::path& profile,
                                                                    std::shared_ptr<desk::DeskClock> clock,
                                                                    Random& random) const override {
        return RunningWorld::open(profile, std::move(clock), random);
    }
};

}  // namespace

const desk::PracticeWorlds& worlds() {
    static const Worlds ours;
    return ours;
}

}  // namespace jcic::rehearsal
