#pragma once
// Today's tasks, each with one button that leads to it.

#include <QFrame>
#include <QLineEdit>
#include <QStringList>
#include <QWidget>
#include <vector>

#include "app/desk/rooms/snapshot.h"

class QLabel;
class QPushButton;
class QScrollArea;

namespace jcic::ui {

/// What its button is called.
[[nodiscard]] QString todo_act(const desk::Owed& row);

class TodoList : public QWidget {
    Q_OBJECT
public:
    explicit TodoList(QWidget* parent = nullptr);
    void show_rows(const std::vector<desk::Owed>& rows, UtcTime now);
    /// Sets the texts again in the current language.
    void retell();
    /// Height in pixels of the rows that fit whole in `most` pixels, at least of `least` rows: a cut row is unreadable
    /// and its button hard to hit.
    [[nodiscard]] int height_of_whole_rows(int width, int most, int least) const;
    /// Focuses the search, which is shown from a certain number of rows on, or from now on.
    void search();

Q_SIGNALS:
    void chosen(const jcic::desk::Owed& row);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// A line: a row and the rows that it represents.
    struct Line {
        desk::Owed row;
        QStringList items{};  ///< of the same step of the same query
        int others = 0;       ///< the query's later steps
    };
    /// One line for each case: the most urgent of its queries' steps represents all.
    [[nodiscard]] static std::vector<Line> lines_of(const std::vector<desk::Owed>& rows, UtcTime now);
    [[nodiscard]] static QString text_of(const Line& line);
    void add_line(const Line& line);
    void align_buttons();
    /// Shows only the rows that contain the text, in either language.
    void narrow();
    [[nodiscard]] QWidget* first_button() const;
    QLineEdit* line_;
    QWidget* box_;
    QLabel* none_;
    std::vector<QWidget*> lines_;  ///< of shown_, in their order
    std::vector<desk::Owed> rows_;
    std::vector<Line> shown_;
    UtcTime now_{};
};

/// The same as a card beside other work: as high as its lines, scrolling if there are many.
class TodoCard : public QFrame {
    Q_OBJECT
public:
    explicit TodoCard(QWidget* parent = nullptr);
    void show_snapshot(const desk::Snapshot& snapshot);
    void cover();
    /// Whether it shares its column with the selected case and leaves some height to it.
    void stand_below_case(bool below);
    /// Sets the number of remaining set-up steps; 0 for none.
    void show_missing(int missing);

Q_SIGNALS:
    void chosen(const jcic::desk::Owed& row);
    void wants_missing();

protected:
    void changeEvent(QEvent* event) override;

private:
    void name_parts();
    void share();
    QLabel* title_;
    QLabel* duty_;
    QPushButton* missing_;
    QScrollArea* scroll_ = nullptr;
    TodoList* list_;
    int missing_steps_ = 0;
    bool any_case_ = false;
    bool below_case_ = true;
    std::set<domain::Duty> duties_;  ///< of the signed-in person
};

}  // namespace jcic::ui
