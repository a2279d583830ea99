#include "ui/query/batch_steps.h"
#include "app/words/counted.h"

#include <QEvent>

namespace jcic::ui {
namespace {
enum Step : std::size_t { read_in, checked, approved, retrieved, summed_up };
}

BatchSteps::BatchSteps(QWidget* parent) : StepLine(parent) {
    retell();
}

void BatchSteps::begin_anew() {
    queries_.clear();
    sent_ = {};
    retell();
}

void BatchSteps::take_sent(const desk::SentBatch& sent) {
    for (const auto& line : sent.lines)
        if (line.query && queries_.insert(*line.query).second) ++sent_.wait;  // until a snapshot tells of it
    retell();
}

void BatchSteps::show_lines(const BatchModel& lines) {
    lines_ = lines.batch().lines.size();
    wrong_ = lines.count(BatchModel::Stands::wrong);
    retell();
}

void BatchSteps::show_snapshot(const desk::Snapshot& snapshot) {
    using domain::ItemState;
    if (queries_.empty()) return;
    Sent now;
    for (const auto& row : snapshot.board) {
        if (!queries_.contains(row.query)) continue;
        switch (row.state) {
            case ItemState::draft:
            case ItemState::submitted:
                ++now.wait;
                break;
            case ItemState::approved:
            case ItemState::requesting:
            case ItemState::unsettled:
            case ItemState::serial_held:
                ++now.under_way;
                break;
            case ItemState::retrieved:
                ++now.retrieved;
                break;
            case ItemState::refused:
            case ItemState::expired:
            case ItemState::failed:
            case ItemState::withdrawn:
                ++now.ended;
                break;
        }
    }
    if (now.all() == 0 || now == sent_) return;  // it comes with the next
    sent_ = now;
    retell();
}

void BatchSteps::changeEvent(QEvent* event) {
    StepLine::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retell();
}

std::size_t BatchSteps::in_front() const {
    if (lines_ > 0) return checked;
    if (queries_.empty()) return read_in;
    return sent_.wait > 0 ? approved : sent_.under_way > 0 ? retrieved : summed_up;
}

void BatchSteps::retell() {
    std::vector<WayStep> steps{{Mark::not_yet, tr("匯入")},
                               {Mark::not_yet, tr("檢查與修正")},
                               {Mark::not_yet, tr("核准")},
                               {Mark::not_yet, tr("發查與調閱")},
                               {Mark::not_yet, tr("彙總")}};
    const auto front = in_front();
    for (std::size_t i = 0; i < front; ++i) steps[i].mark = Mark::good;
    steps[front].in_front = true;
    steps[front].mark = Mark::plain;
    if (lines_ > 0) steps[read_in].note = tr("%Ln 列", nullptr, words::counted(lines_));
    if (wrong_ > 0) {
        steps[checked].note = tr("%L1 列須更正").arg(wrong_);
        steps[checked].mark = Mark::barred;
    }
    if (sent_.wait > 0) steps[approved].note = tr("%L1 項待核准").arg(sent_.wait);
    if (sent_.under_way > 0) steps[retrieved].note = tr("%L1／%L2 項").arg(sent_.retrieved).arg(sent_.all());
    if (front == summed_up) {
        steps[summed_up].mark = sent_.ended > 0 ? Mark::act : Mark::good;
        steps[summed_up].note =
            sent_.ended > 0 ? tr("已調閱 %Ln 項，未調閱 %L1 項，詳各案件", nullptr, words::counted(sent_.retrieved))
                                  .arg(sent_.ended)
                            : tr("調閱 %L1 項").arg(sent_.retrieved);
    }
    show_steps(steps);
}

}  // namespace jcic::ui
