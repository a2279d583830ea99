#pragma once
// What is still to do today, each with the one button that does it.

#include <QLineEdit>
#include <QStringList>
#include <QWidget>
#include <vector>

#include "app/desk/rooms/snapshot.h"

class QLabel;

namespace jcic::ui {

class TodoList : public QWidget {
    Q_OBJECT
public:
    explicit TodoList(QWidget* parent = nullptr);
    void show_rows(const std::vector<desk::TodoRow>& rows, UtcTime now);
    /// Again in the language of now.
    void retell();
    /// The height of the rows that stand whole in `most` pixels, and of `least` rows where that is more: a row cut in
    /// two says nothing and its button is hard to hit. Pixels.
    [[nodiscard]] int height_of_whole_rows(int width, int most, int least) const;
    /// To its search, which stands there from some rows on, or from now on.
    void search();

Q_SIGNALS:
    void chosen(const jcic::desk::TodoRow& row);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// A line: a row, and what else it stands for.
    struct Line {
        desk::TodoRow row;
        QStringList items{};  ///< of the same step of the same query
        int others = 0;       ///< further steps of the query, which come after it
    };
    /// One a case: of what its query's steps come to, the most pressing stands for all.
    [[nodiscard]] static std::vector<Line> lines_of(const std::vector<desk::TodoRow>& rows, UtcTime now);
    [[nodiscard]] static QString text_of(const Line& line);
    void add_line(const Line& line);
    void align_buttons();
    /// The rows that say what is typed, in either language.
    void narrow();
    [[nodiscard]] QWidget* first_button() const;
    QLineEdit* line_;
    QWidget* box_;
    QLabel* none_;
    std::vector<QWidget*> lines_;  ///< of shown_, in their order
    std::vector<desk::TodoRow> rows_;
    std::vector<Line> shown_;
    UtcTime now_{};
};

}  // namespace jcic::ui
