#pragma once
// Lists for an inspector (R-LO-7): queries or authorisations of a period, with every column, as an encrypted file; with
// progress and a stop button.

#include <QLineEdit>
#include <QProgressBar>

#include "app/base/random.h"
#include "app/desk/commands/papers.h"
#include "ui/commands/list_dialog.h"
#include "ui/look/choice_box.h"

namespace jcic::ui {

class InspectionDialog : public ListDialog {
    Q_OBJECT
public:
    explicit InspectionDialog(Commands& commands, QWidget* parent = nullptr);

Q_SIGNALS:
    void said(const QString& what);

private:
    void build();
    void set_busy(bool busy) override;
    void ask_for_file();
    void save(const desk::papers::ListWanted& wanted, const std::filesystem::path& file, Secret password);
    [[nodiscard]] Result<desk::papers::ListWanted> wanted() const;
    [[nodiscard]] bool of_queries() const { return kind_->currentIndex() == 0; }

    SystemRandom random_;
    ChoiceBox* kind_ = nullptr;
    QLineEdit* from_ = nullptr;
    QLineEdit* to_ = nullptr;
    QLineEdit* officer_ = nullptr;
    ChoiceBox* item_ = nullptr;
    ChoiceBox* state_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QPushButton* stop_ = nullptr;
};

}  // namespace jcic::ui
