#include "ui/window/foot.h"

#include <QLabel>
#include <QPushButton>

#include "app/words/words.h"
#include "ui/help/fault_panel.h"
#include "ui/look/text.h"
#include "ui/words/ledger_words.h"

namespace jcic::ui {

Foot::Foot(QLabel& ledger, QLabel& date, QPushButton& warning) : ledger_(ledger), date_(date), warning_(warning) {
    connect(&warning_, &QPushButton::clicked, this, [this] {
        for (const auto& one : warnings_) show_fault_over(warning_.window(), one);
    });
}

void Foot::show_snapshot(const desk::Snapshot& snapshot) {
    ledger_.setText(ledger_text(snapshot));
    date_.setText(long_date(snapshot.now));
    warnings_ = lasting_;
    warnings_.insert(warnings_.end(), snapshot.warnings.begin(), snapshot.warnings.end());
    warning_.setVisible(!warnings_.empty());
    if (!warnings_.empty()) warning_.setText(words::words_for(warnings_.front()).title);
}

}  // namespace jcic::ui
