#pragma once
// Which serial numbers JCIC still holds for a subject (R-SE-2): asked, listed, and those without a query here taken
// over by an approved one.

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>
#include <vector>

#include "app/desk/commands/serials.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"
#include "ui/secrets/id_line.h"

namespace jcic::ui {

class SerialsDialog : public QDialog {
    Q_OBJECT
public:
    explicit SerialsDialog(Commands& commands, QWidget* parent = nullptr);
    ~SerialsDialog() override;

Q_SIGNALS:
    void changed();  ///< the register has other rows

private:
    void build();
    void load_waiting();
    void ask_subjects();
    void ask_serials();
    void show_waiting(std::vector<desk::WaitingSerial> waiting);
    void show_subjects(const std::vector<desk::SubjectToAsk>& subjects);
    void show_found(const inquiry::SerialsFound& found, const QString& subject);
    void add_line(const QStringList& cells, const QString& subject, const std::string& row);
    void choose_line(const QTreeWidgetItem* item);
    void take_over();
    void allow();
    void set_busy(bool busy);
    /// The number of the chosen line, if it waits for a query; null for none.
    [[nodiscard]] const desk::WaitingSerial* chosen() const;

    Commands& commands_;
    IdLine* subject_;
    QLineEdit* why_;
    QPushButton* subjects_;
    QPushButton* ask_;
    QLabel* lead_;
    QTreeWidget* list_;
    QLineEdit* search_ = nullptr;
    QPushButton* take_over_;
    FaultPanel* fault_;
    std::vector<desk::WaitingSerial> waiting_;
    std::stop_source asking_{std::nostopstate};
    QPointer<QWidget> asked_from_;  ///< had the keyboard when JCIC was asked
    bool busy_ = false;
    bool told_ = false;  ///< the list shows an answer, be it none: what waits does not take its place
};

}  // namespace jcic::ui
