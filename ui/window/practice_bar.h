#pragma once
// The practice world's hands: puts the card in, pulls it out, hurries the clock. Purple, so that nobody takes it for
// real.

#include <QWidget>

#include "ui/commands/commands.h"

namespace jcic::ui {
namespace Ui {
struct PracticeBar;
}

class PracticeBar : public QWidget {
    Q_OBJECT
public:
    explicit PracticeBar(QWidget* parent = nullptr);
    ~PracticeBar() override;
    void use(Commands& commands);
    void show_snapshot(const desk::Snapshot& snapshot);

Q_SIGNALS:
    void wants_first_day();

private:
    std::unique_ptr<Ui::PracticeBar> ui_;
};

}  // namespace jcic::ui
