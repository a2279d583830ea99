// The branch explored by machine: every step that the product offers, by everybody who may take it, and what happens to
// people, in memory. In each state that is reached it asks what must hold (invariants.cpp); what does not is printed as
// the shortest list of acts that was found, and becomes a transcript in tests/rules with what mends it.
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "model/search.h"

int main(int argc, char** argv) {
    using namespace jcic::model;
    const std::string_view how = argc > 2 ? argv[1] : "";
    const auto* of = argc > 2 ? slice(argv[2]) : nullptr;
    const auto number = [&](int at) { return std::strtoull(argv[at], nullptr, 10); };
    if (of != nullptr && how == "breadth" && argc == 4) {
        Search search(*of);
        search.breadth_first(number(3));
        return search.report() ? EXIT_FAILURE : EXIT_SUCCESS;
    }
    if (of != nullptr && how == "walks" && argc == 6) {
        Search search(*of);
        search.walks(number(3), number(4), number(5));
        return search.report() ? EXIT_FAILURE : EXIT_SUCCESS;
    }
    std::fputs("usage: tests_model breadth SLICE DEPTH | walks SLICE SEED COUNT ACTS\n", stderr);
    return 2;
}
