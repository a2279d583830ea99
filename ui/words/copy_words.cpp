#include "ui/words/copy_words.h"

#include <QCoreApplication>

#include "app/words/counted.h"
#include "app/words/printing.h"
#include "app/words/words.h"

namespace jcic::ui {

Mark mark_of(domain::CopyState state) {
    switch (state) {
        case domain::CopyState::reserved:
        case domain::CopyState::at_printer:
        case domain::CopyState::out:
        case domain::CopyState::exported:
        case domain::CopyState::unused:
            return Mark::not_yet;
        case domain::CopyState::missing:
            return Mark::act;
        case domain::CopyState::filed:
        case domain::CopyState::destroyed:
        case domain::CopyState::void_:
        case domain::CopyState::written_off:
            return Mark::plain;
    }
    return Mark::plain;
}

namespace {

class JobWords {
    Q_DECLARE_TR_FUNCTIONS(JobWords)
};

}  // namespace

bool job_open(const desk::CopyRow& row) {
    return row.job && row.job->outcome == desk::JobOutcome::open;
}

QString job_text(const desk::CopyRow& row) {
    if (!row.job) return {};
    const auto state = row.job->trouble ? words::words_for(*row.job->trouble).title : words::job_phase(row.job->phase);
    switch (row.job->outcome) {
        case desk::JobOutcome::open:
            return row.job->trouble ? JobWords::tr("%1：處理後接續列印，或取消列印。").arg(state)
                                    : JobWords::tr("%1…請至印表機旁等候。").arg(state);
        case desk::JobOutcome::printed:
            return JobWords::tr("%1：請清點 %n 張後確認。", nullptr, words::counted(row.copy.sheets)).arg(state);
        case desk::JobOutcome::not_printed:
            return JobWords::tr("%1：應有 %n 張，請清點實際張數。", nullptr, words::counted(row.copy.sheets))
                .arg(state);
        case desk::JobOutcome::unknown:
            return state.isEmpty() ? JobWords::tr("詢問列印服務中…")
                                   : JobWords::tr("%1：請到印表機清點後登記張數。").arg(state);
    }
    return {};
}

}  // namespace jcic::ui
