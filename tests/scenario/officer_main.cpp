// The officer as a program of its own: `officer PROFILE` works until the job is done. The crash test kills it.

#include <QCoreApplication>
#include <iostream>

#include "app/rehearsal/worlds.h"
#include "officer.h"

namespace {

/// What a job that did not end stood at: a test that runs it says no more than this.
void tell_where(jcic::desk::Workplace& workplace) {
    const auto snapshot = workplace.snapshot();
    for (const auto& row : snapshot->board)
        std::cerr << jcic::domain::code_of(row.item) << " " << jcic::domain::name_of(row.state) << " " << row.problem
                  << "; ";
    const auto events = workplace.ledger().page({}, 0, 12);
    if (!events) std::cerr << events.error().text();
    if (events)
        for (const auto& event : events->rows) std::cerr << event.sequence << " " << event.action << "; ";
    std::cerr << std::endl;
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (argc != 2) return 2;
    jcic::desk::OpenOptions opening;
    opening.profile = argv[1];
    opening.practice = &jcic::rehearsal::worlds();
    auto workplace = jcic::desk::Workplace::open(opening);
    if (!workplace) {
        std::cerr << workplace.error().text() << " " << workplace.error().place << std::endl;
        return 3;
    }
    const auto done = jcic::scenario::Officer(**workplace).work();
    if (!done) {
        std::cerr << done.error().text() << " " << done.error().place;
        for (const auto& detail : done.error().details) std::cerr << " " << detail.key << "=" << detail.value;
        std::cerr << std::endl;
        tell_where(**workplace);
        return 1;
    }
    return 0;
}
