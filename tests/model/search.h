#pragma once
// How states are come to: breadth first to a depth, or by walks. What is found is made as short as it goes.

#include "model/acts.h"

namespace jcic::model {

/// What is explored.
struct Slice {
    std::string_view name;
    Size size;
    Wanted steps;  ///< of the registers
    /// Acts of queries, recovery and time: "query.submit", "* dies".
    std::vector<std::string_view> others;
};
/// "offices", "cards", "recovery", "queries", "all"; null for no such one.
[[nodiscard]] const Slice* slice(std::string_view name);

using Path = std::vector<std::shared_ptr<const Taken>>;
/// What does not hold, by its kind: the shortest list of acts that leads there.
struct Found {
    std::string what;
    Path path;
    std::size_t times = 0;
};
class Search {
public:
    explicit Search(const Slice& of) : slice_(of) {}
    void breadth_first(std::size_t depth);
    void walks(std::uint64_t seed, std::size_t count, std::size_t acts);
    /// Prints what was found, each as a list of lines. False: nothing.
    bool report();

private:
    [[nodiscard]] std::vector<Act> acts_of(State& state, Values values, std::uint64_t pick);
    bool step(State& state, const Act& act);
    void judge(State& state);
    void keep(const Path& path, const Broken& broken);
    [[nodiscard]] bool leads_to(const Path& path, const std::string& kind) const;
    void shorten(const std::string& kind, Path& path) const;
    const Slice& slice_;
    std::map<std::string, Found> found_;
    std::map<std::string, std::size_t> taken_;  ///< by name of the act
    std::size_t states_ = 0;
    std::size_t tried_ = 0;
};

}  // namespace jcic::model
