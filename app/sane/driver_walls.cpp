#include "app/sane/driver_walls.h"

namespace jcic::sane {

apart::Walls driver_walls(std::uint64_t memory, std::uint64_t cpu_seconds, const std::string& configuration) {
    apart::Walls walls;
    walls.memory = memory;
    walls.cpu_seconds = cpu_seconds;
    for (const auto* read : {"/usr", "/lib", "/lib64", "/etc", "/sys", "/proc", "/run"})
        walls.ways.push_back({read, apart::Way::Use::read});
    walls.ways.push_back({"/dev", apart::Way::Use::write});
    for (const auto* lock : {"/run/lock/sane", "/var/lock/sane"}) walls.ways.push_back({lock, apart::Way::Use::make});
    if (!configuration.empty()) walls.ways.push_back({configuration, apart::Way::Use::read});
    return walls;
}

}  // namespace jcic::sane
