#pragma once
// Every place at which the signed-in person may act: pages and their buttons, registers, their windows and steps. Read
// from the actual pages and the registers' descriptions, so that the list is complete.

#include <QDialog>
#include <QPushButton>
#include <QTreeWidget>
#include <set>
#include <vector>

#include "app/desk/commands/registers.h"
#include "ui/commands/commands.h"
#include "ui/commands/page.h"

namespace jcic::ui {

struct Place {
    QString what;
    QString where;  ///< page or register; "": itself
    QString meant;  ///< the same in the other language, for searching
    PageId page{};
    std::string book{};  ///< register on the page of registers; "": none in particular
    QString button{};    ///< its button; "": the place itself
};

/// Returns the page and its buttons, enabled or not.
[[nodiscard]] std::vector<Place> places_on(const QWidget& page, PageId id, const QString& name);
/// Returns the registers that the person may read, the windows of each, and the steps that their duties permit.
[[nodiscard]] std::vector<Place> places_in(const std::vector<desk::command::Book>& books,
                                           const std::set<domain::Duty>& duties, const QString& registers_page);

/// Focuses that button of the page, now or when it appears: rows may still be loading. Ends with the next key or click,
/// or when the page leaves the front.
void lead_to_button(QWidget& page, const QString& name);

// "What do you want to do?": searches everything that the person may do; Enter goes there.

class PlacesDialog : public QDialog {
    Q_OBJECT
public:
    /// Shows these places; those of the registers follow if `registers_page` is not empty.
    PlacesDialog(Commands& commands, std::vector<Place> places, const QString& registers_page, QWidget* parent);

Q_SIGNALS:
    void chosen(const jcic::ui::Place& place);

private:
    void add(std::vector<Place> places);
    void choose();

    std::vector<Place> places_;
    QTreeWidget* list_;
    QPushButton* go_;
};

}  // namespace jcic::ui
